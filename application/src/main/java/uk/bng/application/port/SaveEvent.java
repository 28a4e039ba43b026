package uk.bng.application.port;

import java.time.Duration;
import java.util.List;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.save.SaveStep;

/**
 * A try to save a quote is over.
 *
 * @param outcome {@code saved}, {@code unchanged}, or the slug of what stands in the way
 * @param steps that are done by now
 * @param fields of the CRM that the refusal is about, none where it is about none
 */
public record SaveEvent(
        QuoteRef quote,
        int revision,
        String outcome,
        List<SaveStep> steps,
        List<String> fields,
        int attempt,
        Duration time) {
    public SaveEvent {
        steps = List.copyOf(steps);
        fields = List.copyOf(fields);
    }
}
