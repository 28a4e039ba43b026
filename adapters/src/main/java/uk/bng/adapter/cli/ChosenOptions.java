package uk.bng.adapter.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import uk.bng.adapter.json.RunRequestReader;
import uk.bng.domain.policy.Preset;

/** Judges the values of options; one that is not allowed is a usage error that says what is. */
final class ChosenOptions {
    private static final List<String> PRESETS =
            Arrays.stream(Preset.values()).map(Preset::code).toList();

    private ChosenOptions() {}

    static void checkPolicy(CommandLine command, String policy) {
        check(command, "policy", policy, PRESETS);
    }

    static void checkEngine(CommandLine command, String engine, List<String> known) {
        check(command, "engine", engine, known);
    }

    /** A time limit such as {@code PT5S}, {@code 5s} or {@code 500ms}. */
    static Duration timeLimit(CommandLine command, String written) {
        try {
            Duration limit = duration(written);
            if (limit.isPositive() && limit.compareTo(RunRequestReader.LONGEST_TIME) <= 0) {
                return limit;
            }
        } catch (DateTimeParseException e) {
            // Refused below, like a duration out of range.
        }
        throw new ParameterException(
                command,
                "The time limit (%s) must be above zero and at most PT%dS, such as PT5S or 5s."
                        .formatted(written, RunRequestReader.LONGEST_TIME.toSeconds()));
    }

    private static Duration duration(String written) {
        if (written.matches("\\d{1,6}ms")) {
            return Duration.ofMillis(Long.parseLong(written.substring(0, written.length() - 2)));
        }
        return Duration.parse(written.matches("\\d+(\\.\\d+)?s") ? "PT" + written : written);
    }

    static List<String> presets() {
        return PRESETS;
    }

    private static void check(CommandLine command, String subject, String value, List<String> known) {
        if (!known.contains(value)) {
            throw new ParameterException(
                    command, "The %s (%s) must be one of %s.".formatted(subject, value, String.join(", ", known)));
        }
    }
}
