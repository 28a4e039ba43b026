package uk.bng.adapter.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import uk.bng.domain.policy.Preset;

/** Judges option values that are names; what is not known is a usage error that says what is. */
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
