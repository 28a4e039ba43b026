package uk.bng.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.job.JobMove.CANCEL;
import static uk.bng.application.job.JobMove.CLAIM;
import static uk.bng.application.job.JobMove.FINISH;
import static uk.bng.application.job.JobMove.GIVE_BACK;
import static uk.bng.application.job.JobMove.HAND_BACK;
import static uk.bng.application.job.JobMove.LOSE_LEASE;
import static uk.bng.application.job.JobPhase.PENDING;
import static uk.bng.application.job.JobPhase.RUNNING;
import static uk.bng.application.job.JobTurn.ASKED;
import static uk.bng.application.job.JobTurn.CANCELLED;
import static uk.bng.application.job.JobTurn.DEPENDENCY_DOWN;
import static uk.bng.application.job.JobTurn.FINISHED;
import static uk.bng.application.job.JobTurn.REFUNDED;
import static uk.bng.application.job.JobTurn.REFUSED;
import static uk.bng.application.job.JobTurn.REQUEUED;
import static uk.bng.application.job.JobTurn.STARTED;
import static uk.bng.application.job.JobTurn.WORKER_LOST;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobMachineTest {
    /** The four turns of phase and move: attempts left, none left, then the same with a cancel asked for. */
    private static final Map<Cell, List<JobTurn>> TABLE = Map.ofEntries(
            Map.entry(new Cell(PENDING, CLAIM), List.of(STARTED, STARTED, STARTED, STARTED)),
            Map.entry(new Cell(PENDING, CANCEL), List.of(CANCELLED, CANCELLED, CANCELLED, CANCELLED)),
            Map.entry(new Cell(RUNNING, CANCEL), List.of(ASKED, ASKED, ASKED, ASKED)),
            Map.entry(new Cell(RUNNING, FINISH), List.of(FINISHED, FINISHED, FINISHED, FINISHED)),
            Map.entry(new Cell(RUNNING, LOSE_LEASE), List.of(REQUEUED, WORKER_LOST, CANCELLED, CANCELLED)),
            Map.entry(new Cell(RUNNING, GIVE_BACK), List.of(REQUEUED, DEPENDENCY_DOWN, CANCELLED, CANCELLED)),
            Map.entry(new Cell(RUNNING, HAND_BACK), List.of(REFUNDED, REFUNDED, CANCELLED, CANCELLED)));

    private static final List<JobTurn> NOTHING = List.of(REFUSED, REFUSED, REFUSED, REFUSED);

    private static Stream<Row> rows() {
        return Arrays.stream(JobPhase.values())
                .flatMap(phase -> Arrays.stream(JobMove.values()).map(move -> new Cell(phase, move)))
                .flatMap(cell -> IntStream.range(0, NOTHING.size())
                        .mapToObj(i -> new Row(
                                cell,
                                i % 2 == 0,
                                i > 1,
                                TABLE.getOrDefault(cell, NOTHING).get(i))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesAsTheTableSays(Row row) {
        assertThat(JobMachine.turn(row.cell().phase(), row.cell().move(), row.attemptsLeft(), row.cancelAsked()))
                .isEqualTo(row.turn());
    }

    @Test
    void theTableHasEveryCombination() {
        assertThat(rows()).hasSize(JobPhase.values().length * JobMove.values().length * 4);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobPhase.class,
            names = {"COMPLETED", "FAILED", "CANCELLED"})
    void nothingMovesAFinishedJob(JobPhase phase) {
        for (JobMove move : JobMove.values()) {
            assertThat(JobMachine.turn(phase, move, true, true)).isEqualTo(REFUSED);
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

        assertThat(told)
                .isEqualTo(
                        switch (turn) {
                            case REFUSED, STARTED, ASKED, REQUEUED, REFUNDED, FINISHED -> "none";
                            case CANCELLED -> "cancelled";
                            case WORKER_LOST -> "worker-lost";
                            case DEPENDENCY_DOWN -> "dependency-unavailable";
                        });
    }

    record Cell(JobPhase phase, JobMove move) {}

    record Row(Cell cell, boolean attemptsLeft, boolean cancelAsked, JobTurn turn) {}
}
