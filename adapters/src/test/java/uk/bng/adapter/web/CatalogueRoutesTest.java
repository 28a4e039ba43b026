package uk.bng.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.domain.bank.BankFilling;
import uk.bng.domain.bank.TableIssue;

/** What is told of a catalogue in which not all is well. */
final class CatalogueRoutesTest {
    @Test
    void listsRowsLeftOutApartFromThoseThatAreUsedAllTheSame() {
        var facts = CatalogueRoutes.facts(new CatalogueSnapshot(
                SharedFacts.CATALOGUE.current().catalogue(),
                List.of(
                        new TableIssue("Banks", 2, "lpa_name", TableIssue.Code.UNKNOWN_AREA, "Atlantis is none."),
                        new TableIssue("Stock", 3, "bank_id", TableIssue.Code.UNKNOWN_BANK, "B9 is none.")),
                new BankFilling(3, 2, 1),
                Instant.EPOCH));

        assertThat(facts.bankAreas()).isEqualTo(new CatalogueRoutes.BankAreas(3, 2, 1));
        assertThat(facts.rejected())
                .containsExactly(new CatalogueRoutes.Row("Stock", 3, "bank_id", "unknown-bank", "B9 is none."));
        assertThat(facts.issues())
                .containsExactly(new CatalogueRoutes.Row("Banks", 2, "lpa_name", "unknown-area", "Atlantis is none."));
    }
}
