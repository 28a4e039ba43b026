package uk.bng.adapter.catalogue.excel;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.port.CatalogueUnavailable;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueReading;
import uk.bng.domain.bank.CatalogueVersion;

/**
 * The catalogue of an Excel workbook. Looks at the file at most once a second and reads it again when it changed; a bad
 * change leaves the old catalogue in place, and {@link #lastFault()} says what is wrong. Thread-safe. Nobody who has a
 * catalogue to go on with waits for the next one: reading it can take as long as its banks are looked up.
 */
public final class ExcelCatalogueSource implements CatalogueSource {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final WorkbookOrigin origin;
    private final CatalogueReader reader;
    private final InstantSource clock;
    private final Executor background;
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private volatile Reading last = Reading.none();

    /**
     * The catalogue of a file; it is first read when it is first asked for, by whoever asks.
     *
     * @param background reads it again when the file changed
     */
    public ExcelCatalogueSource(Path file, CatalogueReader reader, InstantSource clock, Executor background) {
        this(new WorkbookOrigin.OfFile(file), reader, clock, background);
    }

    private ExcelCatalogueSource(
            WorkbookOrigin origin, CatalogueReader reader, InstantSource clock, Executor background) {
        this.origin = origin;
        this.reader = reader;
        this.clock = clock;
        this.background = background;
    }

    /** The demo catalogue that ships with the program. */
    public static ExcelCatalogueSource shipped(CatalogueReader reader, InstantSource clock) {
        return new ExcelCatalogueSource(new WorkbookOrigin.Shipped(), reader, clock, Runnable::run);
    }

    @Override
    public CatalogueSnapshot current() {
        Reading reading = look();
        CatalogueSnapshot snapshot = reading.snapshot();
        if (snapshot == null) {
            throw thrown(reading.fault());
        }
        return snapshot;
    }

    @Override
    public Optional<CatalogueSnapshot> version(CatalogueVersion version) {
        CatalogueSnapshot now = current();
        return now.version().equals(version) ? Optional.of(now) : last.version(version);
    }

    /** What was wrong with the workbook at the last look; empty when it was well. */
    public Optional<String> lastFault() {
        return Optional.ofNullable(last.fault()).map(CatalogueUnavailable::getMessage);
    }

    private Reading look() {
        Reading reading = last;
        if (!isDue(reading)) {
            return reading;
        }
        if (reading.snapshot() == null) {
            lookNow();
        } else if (isAsked.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    lookNow();
                } finally {
                    isAsked.set(false);
                }
            });
        }
        return last;
    }

    /** Those who have nothing to go on with wait here for the one who reads. */
    private void lookNow() {
        looking.lock();
        try {
            if (isDue(last)) {
                last = lookAgain(last, clock.instant());
            }
        } finally {
            looking.unlock();
        }
    }

    private boolean isDue(Reading reading) {
        Instant now = clock.instant();
        Instant looked = reading.lookedAt();
        return looked.equals(Instant.MIN) || now.isBefore(looked) || !now.isBefore(looked.plus(BETWEEN_LOOKS));
    }

    private Reading lookAgain(Reading before, Instant now) {
        WorkbookOrigin.Mark mark = null;
        String hash = null;
        try {
            // The mark is taken before the bytes: a change while they are read shows at the next look.
            WorkbookOrigin.Mark seen = origin.mark();
            if (seen.equals(before.mark())) {
                return before.unchanged(now, seen);
            }
            byte[] content = origin.content();
            String digest = sha256(content);
            if (digest.equals(before.hash())) {
                return before.unchanged(now, seen);
            }
            mark = seen;
            hash = digest;
            return before.loaded(now, seen, digest, catalogue(content, now));
        } catch (CatalogueUnavailable e) {
            return before.failed(now, mark, hash, e);
        }
    }

    private CatalogueSnapshot catalogue(byte[] content, Instant now) {
        return switch (reader.read(Workbook.read(origin.name(), content))) {
            case CatalogueReading.Accepted accepted ->
                new CatalogueSnapshot(accepted.catalogue(), accepted.issues(), accepted.filling(), now);
            case CatalogueReading.Refused refused ->
                throw new CatalogueUnavailable(
                        refused.code().code(),
                        "The workbook (%s) is refused: %s".formatted(origin.name(), refused.message()),
                        null);
        };
    }

    /** The fault as of now: one exception must not be thrown by many threads. */
    private CatalogueUnavailable thrown(@Nullable CatalogueUnavailable fault) {
        if (fault == null) {
            throw new IllegalStateException("The workbook (%s) must have been looked at.".formatted(origin.name()));
        }
        String message = String.valueOf(fault.getMessage());
        return fault.code()
                .map(code -> new CatalogueUnavailable(code, message, fault))
                .orElseGet(() -> new CatalogueUnavailable(message, fault));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there.", e);
        }
    }
}
