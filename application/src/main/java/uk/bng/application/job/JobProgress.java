package uk.bng.application.job;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.Fraction;

/**
 * How far a running job is.
 *
 * @param bestCost the cost of the best plan so far, in pence; null while there is none
 * @param bound what no plan can cost less than, in pence; null while nothing is known
 * @param elapsed since the job was claimed
 * @param log what happened so far
 */
public record JobProgress(
        Step step, @Nullable Fraction bestCost, @Nullable Fraction bound, Duration elapsed, JobLog log) {
    /** What is being done. */
    public enum Step {
        PREPARING,
        SOLVING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
