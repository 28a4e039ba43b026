package uk.bng.domain.trading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.domain.unit.CanonicalText;

final class WatercourseKindTest {
    @ParameterizedTest
    @CsvSource({
        "Other rivers and streams, river",
        "Chalk stream, river",
        "River (priority habitat), river",
        "Priority habitat beside a canal, canal",
        "Canals, canal",
        "Ditches (wet), ditch",
        "Culverted ditch, ditch",
        "Culvert - large, culvert",
        "Priority  Habitat, priority habitat",
        "Leat, leat",
    })
    void readsTheKindFromTheFirstWordKnown(String name, String kind) {
        assertThat(WatercourseKind.of(CanonicalText.key(name))).isEqualTo(new WatercourseKind(kind));
    }
}
