package uk.bng.application.archive;

import java.util.Arrays;
import java.util.stream.Collectors;
import uk.bng.domain.demand.PolicyKnob;
import uk.bng.domain.demand.QuoteRequest;

/**
 * Under which rules a quote was made, each as its code.
 *
 * @param policy the label of the policy
 * @param knobs every knob of it, such as {@code trading=statutory draw=…}
 * @param engine the solver
 */
public record ArchivedTerms(String policy, String knobs, String spatialRule, String stockHold, String engine) {
    /** Those of a request that this engine answered. */
    public static ArchivedTerms of(QuoteRequest request, String engine) {
        return new ArchivedTerms(
                request.policy().label(),
                Arrays.stream(PolicyKnob.values())
                        .map(knob -> knob.code() + "=" + knob.in(request.policy()))
                        .collect(Collectors.joining(" ")),
                request.spatialRule().code(),
                request.stockHold().code(),
                engine);
    }
}
