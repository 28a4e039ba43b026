package uk.bng.adapter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CanonicalJsonTest {
    @Test
    void spellsEqualTextsEqually() {
        assertThat(canonical("{ \"b\": [1, {\"d\": null, \"c\": true}],\n \"a\": \"x\" }"))
                .isEqualTo(canonical("{\"a\":\"x\",\"b\":[1,{\"c\":true,\"d\":null}]}"))
                .isEqualTo("{\"a\":\"x\",\"b\":[1,{\"c\":true,\"d\":null}]}");
    }

    @Test
    void keepsApartWhatSaysDifferentThings() {
        assertThat(canonical("[1,2]")).isNotEqualTo(canonical("[2,1]"));
        assertThat(canonical("{\"a\":1}")).isNotEqualTo(canonical("{\"a\":\"1\"}"));
    }

    @Test
    void leavesWhatIsNotJsonAsItIs() {
        assertThat(canonical("{ broken")).isEqualTo("{ broken");
    }

    private static String canonical(String text) {
        return new String(CanonicalJson.of(text.getBytes(UTF_8)), UTF_8);
    }
}
