package uk.bng.adapter.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import uk.bng.adapter.json.RunRequestReader;

/** Reads a time limit: {@code PT5S}, {@code 5s} or {@code 500ms}. */
final class Durations implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
        try {
            Duration limit = parsed(value);
            if (limit.isPositive() && limit.compareTo(RunRequestReader.LONGEST_TIME) <= 0) {
                return limit;
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            // Refused below, like a duration out of range.
        }
        throw new TypeConversionException("The time limit (%s) must be above zero and at most PT%dS, such as PT5S or 5s."
                .formatted(value, RunRequestReader.LONGEST_TIME.toSeconds()));
    }

    private static Duration parsed(String value) {
        return value.matches("\\d{1,6}ms")
                ? Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)))
                : Duration.parse(value.matches("\\d+(\\.\\d+)?s") ? "PT" + value : value);
    }
}
