package uk.bng.adapter.jobs.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.JobMachine;
import uk.bng.application.job.JobMove;
import uk.bng.application.job.JobPhase;
import uk.bng.application.job.JobRules;
import uk.bng.application.job.JobTurn;

class RuleTablesTest {
    private static final Pattern ENTRY = Pattern.compile("\\['([^']*)']='([^']*)'");

    private final String tables = RuleTables.of(new JobRules(5, 4, 3, Duration.ofSeconds(2)));

    @Test
    void holdsEveryTurnThatIsNotRefused() {
        Map<String, String> expected = new TreeMap<>();
        for (JobPhase phase : JobPhase.values()) {
            for (JobMove move : JobMove.values()) {
                for (int facts = 0; facts < 4; facts++) {
                    JobTurn turn = JobMachine.turn(phase, move, facts > 1, facts % 2 == 1);
                    if (turn != JobTurn.REFUSED) {
                        expected.put(phase.code() + " " + move + " " + facts / 2 + facts % 2, turn.name());
                    }
                }
            }
        }
        Map<String, String> written = new TreeMap<>();
        ENTRY.matcher(tables).results().forEach(entry -> written.put(entry.group(1), entry.group(2)));

        assertThat(written).isEqualTo(expected).containsEntry("running LOSE_LEASE 00", "WORKER_LOST");
    }

    @Test
    void holdsTheLimitsAndTheEndings() {
        assertThat(tables)
                .startsWith("local ATTEMPTS, QUEUE, LIVE, RETENTION = 3, 5, 4, 2000\n")
                .contains("CANCELLED={phase='cancelled'}")
                .contains("WORKER_LOST={phase='failed',fault='WORKER_LOST',detail=[[Every worker");
    }
}
