package uk.bng.adapter.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.archive.ReferenceAsked;

/** The parameter that names a quote of the archive. */
final class ChosenReference {
    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "REFERENCE",
            description = "The number of the quote, such as BNG-A-00042 or BNG-A-00042.1.")
    private String reference = "";

    ReferenceAsked asked() {
        return ReferenceAsked.parse(reference)
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "The reference (%s) must be one such as BNG-A-00042 or BNG-A-00042.1.".formatted(reference)));
    }

    BadInput unknown() {
        return new BadInput(ProblemType.NOT_FOUND, "The archive has no such quote (%s).".formatted(reference));
    }
}
