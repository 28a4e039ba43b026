package uk.bng.application.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobMachineTest {
    /** Phase and move to the four turns: attempts left, none left, then the same with a cancel asked for. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("PENDING CLAIM", "STARTED STARTED STARTED STARTED"),
            Map.entry("PENDING CANCEL", "CANCELLED CANCELLED CANCELLED CANCELLED"),
            Map.entry("RUNNING CANCEL", "ASKED ASKED ASKED ASKED"),
            Map.entry("RUNNING FINISH", "FINISHED FINISHED FINISHED FINISHED"),
            Map.entry("RUNNING LOSE_LEASE", "REQUEUED WORKER_LOST CANCELLED CANCELLED"),
            Map.entry("RUNNING GIVE_BACK", "REQUEUED DEPENDENCY_DOWN CANCELLED CANCELLED"),
            Map.entry("RUNNING HAND_BACK", "REFUNDED REFUNDED CANCELLED CANCELLED"));

    private static final String REFUSED = "REFUSED REFUSED REFUSED REFUSED";

    private static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (JobPhase phase : JobPhase.values()) {
            for (JobMove move : JobMove.values()) {
                String[] turns = TABLE.getOrDefault(phase + " " + move, REFUSED).split(" ");
                for (int i = 0; i < turns.length; i++) {
                    rows.add(new Row(phase, move, i % 2 == 0, i > 1, JobTurn.valueOf(turns[i])));
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesAsTheTableSays(Row row) {
        assertThat(JobMachine.turn(row.phase(), row.move(), row.attemptsLeft(), row.cancelAsked()))
                .isEqualTo(row.turn());
    }

    @Test
    void theTableHasEveryCombination() {
        assertThat(rows()).hasSize(JobPhase.values().length * JobMove.values().length * 4);
        assertThat(TABLE.keySet()).allSatisfy(key -> {
            assertThat(Arrays.stream(JobPhase.values()).map(Enum::name)).contains(key.split(" ")[0]);
            assertThat(Arrays.stream(JobMove.values()).map(Enum::name)).contains(key.split(" ")[1]);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = JobPhase.class,
            names = {"COMPLETED", "FAILED", "CANCELLED"})
    void nothingMovesAFinishedJob(JobPhase phase) {
        for (JobMove move : JobMove.values()) {
            assertThat(JobMachine.turn(phase, move, true, true)).isEqualTo(JobTurn.REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource(JobTurn.class)
    void onlyEndsThatNoWorkerTellsBringTheirEnding(JobTurn turn) {
        String told = turn.ending()
                .map(ending -> switch (ending) {
                    case JobEnding.Completed unused -> "completed";
                    case JobEnding.Failed failed -> failed.fault().kind().code();
                    case JobEnding.Cancelled cancelled -> cancelled.best() == null ? "cancelled" : "with a plan";
                })
                .orElse("none");

        assertThat(told).isEqualTo(switch (turn) {
            case REFUSED, STARTED, ASKED, REQUEUED, REFUNDED, FINISHED -> "none";
            case CANCELLED -> "cancelled";
            case WORKER_LOST -> "worker-lost";
            case DEPENDENCY_DOWN -> "dependency-unavailable";
        });
    }

    private record Row(JobPhase phase, JobMove move, boolean attemptsLeft, boolean cancelAsked, JobTurn turn) {}
}
