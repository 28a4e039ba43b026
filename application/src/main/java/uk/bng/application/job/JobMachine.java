package uk.bng.application.job;

/** The rules of a job's life. Every store keeps them by asking here, so that they stand in one place. */
public final class JobMachine {
    private JobMachine() {}

    /**
     * What a move makes of a job.
     *
     * @param attemptsLeft whether the job may be claimed once more
     * @param cancelAsked whether its owner asked for its end while it was running
     */
    public static JobTurn turn(JobPhase phase, JobMove move, boolean attemptsLeft, boolean cancelAsked) {
        return switch (phase) {
            case PENDING ->
                switch (move) {
                    case CLAIM -> JobTurn.STARTED;
                    case CANCEL -> JobTurn.CANCELLED;
                    case FINISH, LOSE_LEASE, GIVE_BACK, HAND_BACK -> JobTurn.REFUSED;
                };
            case RUNNING ->
                switch (move) {
                    case CLAIM -> JobTurn.REFUSED;
                    case CANCEL -> JobTurn.ASKED;
                    case FINISH -> JobTurn.FINISHED;
                    case LOSE_LEASE -> again(attemptsLeft, cancelAsked, JobTurn.WORKER_LOST);
                    case GIVE_BACK -> again(attemptsLeft, cancelAsked, JobTurn.DEPENDENCY_DOWN);
                    case HAND_BACK -> cancelAsked ? JobTurn.CANCELLED : JobTurn.REFUNDED;
                };
            case COMPLETED, FAILED, CANCELLED -> JobTurn.REFUSED;
        };
    }

    private static JobTurn again(boolean attemptsLeft, boolean cancelAsked, JobTurn spent) {
        if (cancelAsked) {
            return JobTurn.CANCELLED;
        }
        return attemptsLeft ? JobTurn.REQUEUED : spent;
    }
}
