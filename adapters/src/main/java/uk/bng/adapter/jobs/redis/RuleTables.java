package uk.bng.adapter.jobs.redis;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.bng.application.job.JobEnding;
import uk.bng.application.job.JobMachine;
import uk.bng.application.job.JobMove;
import uk.bng.application.job.JobPhase;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.JobTurn;

/** The rules of a job's life as Lua tables, so that scripts obey the one place where they stand. */
final class RuleTables {
    private RuleTables() {}

    static String of(JobRules rules) {
        return "local ATTEMPTS, QUEUE, LIVE, RETENTION = %d, %d, %d, %d\n"
                        .formatted(
                                rules.attempts(),
                                rules.queue(),
                                rules.livePerOwner(),
                                rules.retention().toMillis())
                + "local RULES = {" + turns() + "}\n"
                + "local ENDINGS = {" + endings() + "}\n";
    }

    /** From phase, move and facts to the turn; what is not there is refused. */
    private static String turns() {
        return Arrays.stream(JobPhase.values())
                .flatMap(phase -> Arrays.stream(JobMove.values()).flatMap(move -> turns(phase, move)))
                .collect(Collectors.joining(","));
    }

    private static Stream<String> turns(JobPhase phase, JobMove move) {
        return Stream.of(true, false)
                .flatMap(left -> Stream.of(true, false).flatMap(asked -> turn(phase, move, left, asked)));
    }

    private static Stream<String> turn(JobPhase phase, JobMove move, boolean attemptsLeft, boolean cancelAsked) {
        JobTurn turn = JobMachine.turn(phase, move, attemptsLeft, cancelAsked);
        return turn == JobTurn.REFUSED
                ? Stream.empty()
                : Stream.of("['%s %s %s%s']='%s'"
                        .formatted(phase.code(), move.name(), flag(attemptsLeft), flag(cancelAsked), turn.name()));
    }

    private static String flag(boolean fact) {
        return fact ? "1" : "0";
    }

    /** The endings that no worker tells. */
    private static String endings() {
        return Arrays.stream(JobTurn.values())
                .flatMap(turn -> turn.ending().map(ending -> turn.name() + "=" + ending(ending)).stream())
                .collect(Collectors.joining(","));
    }

    private static String ending(JobEnding ending) {
        String fault = ending instanceof JobEnding.Failed failed
                ? ",fault='%s',detail=[[%s]]"
                        .formatted(failed.fault().kind().name(), failed.fault().detail())
                : "";
        return "{phase='" + ending.phase().code() + "'" + fault + "}";
    }
}
