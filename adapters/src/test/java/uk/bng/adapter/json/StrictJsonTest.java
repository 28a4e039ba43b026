package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.adapter.json.StrictJson.Parsed;

final class StrictJsonTest {
    @ParameterizedTest(name = "{0} is read and written back")
    @ValueSource(
            strings = {
                "{\"a\":[1,-2.50,1e3,true,false,null,\"x\"],\"b\":{}}",
                "[]",
                "\"text\"",
                "0",
                "null",
                "\"\u00e9\ud83d\ude00\""
            })
    void whatIsReadCanBeWrittenBack(String text) {
        assertThat(JsonPrinter.line(read(text))).isEqualTo(text);
    }

    @Test
    void keepsTheOrderOfMembers() {
        assertThat(((JsonNode.Members) read("{\"b\":1,\"a\":2}")).values().sequencedKeySet())
                .containsExactly("b", "a");
    }

    @Test
    void readsAsDeepAsItIsToldTo() {
        assertThat(StrictJson.parse("[[[]]]", 3)).isInstanceOf(Parsed.Document.class);
        assertThat(StrictJson.parse("[[[]]]", 2)).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void namesThePlaceOfADuplicateWithAnEscapedPointer() {
        Parsed parsed = StrictJson.parse("{\"a/b~c\":1,\"a/b~c\":2}", 3);

        assertThat(((Parsed.Malformed) parsed).issues())
                .singleElement()
                .extracting(FieldIssue::pointer)
                .isEqualTo("/a~1b~0c");
    }

    @ParameterizedTest(name = "{0} is out of range")
    @ValueSource(strings = {"1e101", "1E+00101", "-1e-99999999999999999999"})
    void refusesNumbersThatAreTooLongToHandle(String number) {
        assertThat(((Parsed.Malformed) StrictJson.parse(number, 1)).issues())
                .singleElement()
                .extracting(FieldIssue::code)
                .isEqualTo("number-out-of-range");
    }

    @ParameterizedTest(name = "{0} can be handled")
    @ValueSource(strings = {"1e100", "1e-0009", "0e0"})
    void readsLongNumbersThatCanBeHandled(String number) {
        assertThat(read(number)).isEqualTo(new JsonNode.Numeric(number));
    }

    private static JsonNode read(String text) {
        return ((Parsed.Document) StrictJson.parse(text, 16)).root();
    }
}
