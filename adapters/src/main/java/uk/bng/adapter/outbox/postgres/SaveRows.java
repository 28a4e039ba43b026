package uk.bng.adapter.outbox.postgres;

import io.helidon.dbclient.DbRow;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.postgres.Columns;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.save.KeptSave;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.RecordLink;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveIntent;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveLease;
import uk.bng.application.save.SaveState;
import uk.bng.application.save.SaveStep;

/** Reads saves from the rows that hold them. */
final class SaveRows {
    private SaveRows() {}

    static KeptSave kept(DbRow row) {
        return new KeptSave(intent(row), state(row), attempts(row));
    }

    static SaveLease lease(DbRow row, WorkerName worker, Map<SaveStep, String> done) {
        return new SaveLease(intent(row), worker, Columns.whole(row, "fence"), attempts(row), time(row, "age"), done);
    }

    /** A column of microseconds. */
    static Duration time(DbRow row, String column) {
        return Duration.of(Columns.whole(row, column), ChronoUnit.MICROS);
    }

    private static int attempts(DbRow row) {
        return Math.toIntExact(Columns.whole(row, "attempts"));
    }

    private static SaveIntent intent(DbRow row) {
        var record = new RecordKey(Columns.text(row, "object"), Columns.text(row, "record"));
        var key = new SaveKey(
                new QuoteRef(Columns.text(row, "quote")), Math.toIntExact(Columns.whole(row, "revision")), record);
        return new SaveIntent(key, new JobId(Columns.text(row, "job")), new Owner(Columns.text(row, "owner")));
    }

    private static SaveState state(DbRow row) {
        String written = Columns.textOrNull(row, "cause");
        SaveCause cause = written == null ? null : SaveCause.valueOf(written);
        String state = Columns.text(row, "state");
        return switch (state) {
            case "waiting" -> new SaveState.Waiting(Columns.instant(row, "due"), cause);
            case "working" -> new SaveState.Working(Columns.instant(row, "due"));
            case "parked" -> new SaveState.Parked(known(cause));
            case "refused" -> new SaveState.Refused(known(cause));
            case "saved" -> new SaveState.Saved(link(row));
            default -> throw new IllegalStateException("The state (%s) of a save must be known.".formatted(state));
        };
    }

    private static RecordLink link(DbRow row) {
        var record = new RecordKey(Columns.text(row, "link_object"), Columns.text(row, "link_record"));
        return new RecordLink(record, Columns.textOrNull(row, "link_url"));
    }

    private static SaveCause known(@Nullable SaveCause cause) {
        return Objects.requireNonNull(cause);
    }
}
