package uk.bng.adapter.jobs.memory;

import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.PackedText;
import uk.bng.application.job.AnswerFigures;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobPhase;

/** An ending as it is kept: answers compressed, since they are most of what a finished job weighs. */
sealed interface KeptEnding {
    /** With an answer. */
    record Answered(boolean cancelled, AnswerFigures answerFigures, PackedText document) implements KeptEnding {}

    /** Without one. */
    record Bare(JobEnding told) implements KeptEnding {}

    static KeptEnding of(JobEnding ending) {
        return switch (ending) {
            case JobEnding.Completed completed -> answered(false, completed.answer());
            case JobEnding.Failed failed -> new Bare(failed);
            case JobEnding.Cancelled cancelled ->
                cancelled.best() == null ? new Bare(cancelled) : answered(true, cancelled.best());
        };
    }

    private static KeptEnding answered(boolean cancelled, JobAnswer answer) {
        return new Answered(cancelled, answer.figures(), PackedText.of(answer.document()));
    }

    default JobEnding ending() {
        return switch (this) {
            case Answered answered -> {
                JobAnswer answer = new JobAnswer(
                        answered.answerFigures(), answered.document().text());
                yield answered.cancelled() ? new JobEnding.Cancelled(answer) : new JobEnding.Completed(answer);
            }
            case Bare bare -> bare.told();
        };
    }

    default JobPhase phase() {
        return switch (this) {
            case Answered answered -> answered.cancelled() ? JobPhase.CANCELLED : JobPhase.COMPLETED;
            case Bare bare -> bare.told().phase();
        };
    }

    /** The figures of the answer; null where there is none. */
    default @Nullable AnswerFigures figures() {
        return switch (this) {
            case Answered answered -> answered.answerFigures();
            case Bare unused -> null;
        };
    }
}
