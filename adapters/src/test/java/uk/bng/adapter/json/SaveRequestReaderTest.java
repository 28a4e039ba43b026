package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.adapter.json.SaveRequestReader.Reading;
import uk.bng.application.save.RecordKey;

final class SaveRequestReaderTest {
    @Test
    void takesTheJobFromEitherPlaceAndCompaniesWhereNoObjectIsNamed() {
        Reading.Understood plain = (Reading.Understood) read("{\"job_id\":\"j\",\"record_id\":\"r\"}");
        Reading.Understood earlier = (Reading.Understood)
                read("{\"record_id\":\"r\",\"record_object\":\"deals\",\"quote_results\":{\"job_id\":\"j\"}}");

        assertThat(plain.job()).isEqualTo("j");
        assertThat(plain.record()).isEqualTo(new RecordKey("companies", "r"));
        assertThat(earlier.job()).isEqualTo("j");
        assertThat(earlier.record()).isEqualTo(new RecordKey("deals", "r"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"record_id":"r"}                                                       | /job_id        | job-needed
            {"job_id":"j"}                                                          | /record_id     | bad-record-id
            {"job_id":"j","record_id":" "}                                          | /record_id     | bad-record-id
            {"job_id":"j","record_id":"r","record_object":"../x"}                   | /record_object | unknown-object
            {"job_id":"j","record_id":"r","object_type":"offers"}                   | /object_type   | unknown-object
            {"job_id":"j","record_id":"r","quote_results":{"job_id":"k"}}           | /job_id        | job-differs
            {"job_id":"j","record_id":"r","quote_results":7}                        | /quote_results | wrong-type
            {"job_id":"j","record_id":"r","total":7}                                | /total         | unknown-field
            """)
    void namesWhatIsWrong(String body, String pointer, String code) {
        assertThat(((Reading.Refused) read(body)).problem().errors())
                .extracting(FieldIssue::pointer, FieldIssue::code)
                .containsExactly(tuple(pointer, code));
    }

    private static Reading read(String body) {
        return SaveRequestReader.read(body.getBytes(StandardCharsets.UTF_8), "quotes");
    }
}
