package uk.bng.adapter.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that names the file of keys. */
final class ChosenKeys {
    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--file", paramLabel = "FILE", description = "The file of keys, in place of bng.keys.file.")
    private @Nullable Path file;

    /** The keys of the file named here, or else by the settings. */
    KeyDesk of(Desk desk) {
        Path chosen = file == null ? desk.keyFile() : file;
        if (chosen == null) {
            throw fault("A file of keys is needed.\nMaybe add --file FILE, or set bng.keys.file.");
        }
        return desk.keys().apply(chosen);
    }

    /** Something about the arguments is wrong. */
    ParameterException fault(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
