package uk.bng.adapter.crm.attio;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import uk.bng.adapter.crm.attio.fake.StrictAttio;
import uk.bng.application.job.JobId;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.AuditEvent;
import uk.bng.application.port.CrmCall;
import uk.bng.application.port.DependencyCall;
import uk.bng.application.port.JobEvent;
import uk.bng.application.port.Journal;
import uk.bng.application.port.RequestEvent;
import uk.bng.application.port.SampleJobs;
import uk.bng.application.port.SaveEvent;
import uk.bng.application.save.FitResult;
import uk.bng.application.save.LedgerUnits;
import uk.bng.application.save.QuoteFacts;
import uk.bng.application.save.QuoteRow;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.QuoteSite;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveKey;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveProgress;
import uk.bng.application.save.SaveStep;
import uk.bng.application.usecase.InstallCrm;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** A CRM before Attio as it is played, over real HTTP, with time that passes by itself and when something waits. */
final class AttioRig implements AutoCloseable {
    static final String TOKEN = "planted-token-0123456789";
    static final String COMPANY_NAME = "Planted Homes Ltd";

    /** As long as a busy machine may take to answer; what is waited between two requests passes at once. */
    static final AttioPatience USUAL = AttioPatience.USUAL;

    /** So short that an answer which never comes costs a test little. */
    static final AttioPatience BRIEF =
            new AttioPatience(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(5), Duration.ofMillis(5));

    private static final AtomicLong REFS = new AtomicLong(1);

    private final AtomicLong ahead = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final InstantSource clock = () -> Instant.now().plusNanos(ahead.get());
    final StrictAttio attio = StrictAttio.start(clock, 0).token(TOKEN, StrictAttio.ALL_SCOPES);
    final List<CrmCall> calls = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final QuoteRef quote = new QuoteRef("Q-2026-%08d".formatted(REFS.getAndIncrement()));
    final String company = attio.workspace().record("companies", COMPANY_NAME);
    final String deal = attio.workspace().record("deals", "Planted Meadows");
    final AttioCrm crm;

    private AttioRig(boolean fields) {
        this.crm = crm(fields);
    }

    /** Before a workspace that has nothing of ours. */
    static AttioRig bare() {
        return new AttioRig(false);
    }

    /** Before a workspace that is prepared. */
    static AttioRig prepared() {
        return prepared(false);
    }

    static AttioRig prepared(boolean fields) {
        var rig = new AttioRig(fields);
        if (!(new InstallCrm(rig.crm.fitter()).install(false, fields) instanceof FitResult.Planned)) {
            throw new IllegalStateException("The workspace must be prepared.");
        }
        rig.advance(Duration.ofSeconds(10));
        rig.attio.forget();
        return rig;
    }

    AttioCrm crm(boolean fields) {
        return new AttioCrm(terms(fields), tools());
    }

    /** One that does not wait long for an answer. */
    AttioCrm hasty() {
        AttioTerms usual = terms(false);
        return new AttioCrm(new AttioTerms(usual.base(), TOKEN, usual.object(), false, "test", BRIEF), tools());
    }

    AttioTerms terms(boolean fields) {
        return new AttioTerms(URI.create(attio.url()), TOKEN, "quotes", fields, "test", USUAL);
    }

    AttioTools tools() {
        return new AttioTools(
                threads,
                clock,
                this::ticks,
                time -> {
                    pauses.add(time);
                    advance(time);
                },
                new Random(1),
                new Calls());
    }

    long ticks() {
        return System.nanoTime() + ahead.get();
    }

    void advance(Duration time) {
        ahead.addAndGet(time.toNanos());
    }

    RecordKey atCompany() {
        return new RecordKey("companies", company);
    }

    RecordKey atDeal() {
        return new RecordKey("deals", deal);
    }

    QuoteSheet sheet(int revision) {
        return sheet(revision, atCompany());
    }

    QuoteSheet sheet(int revision, RecordKey record) {
        return sheet(revision, record, "48250.00");
    }

    QuoteSheet sheet(int revision, RecordKey record, String total) {
        return new QuoteSheet(
                new SaveKey(quote, revision, record),
                JOB,
                Instant.parse("2026-11-23T09:15:30.123456Z"),
                facts(total),
                null,
                "https://quotes.example/?job=" + JOB);
    }

    private static final JobId JOB = SampleJobs.anId();

    static QuoteFacts facts(String total) {
        return new QuoteFacts(
                Money.ofPounds(new BigDecimal(total)),
                Money.ofPounds(new BigDecimal("500.00")),
                "small",
                new LedgerUnits(Units.of("1.5"), Units.of("0.000001"), Units.ZERO),
                2,
                true,
                BigDecimal.ZERO,
                new QuoteSite(
                        "exact",
                        "Ashford",
                        "Wealden Greensand",
                        "TN23 1AA",
                        "1 Planted Street",
                        new MapPoint(51_146_500, 875_500)),
                "lpa-nca",
                "sha256:0123",
                List.of(new QuoteRow(
                        "Grassland - Other neutral grassland",
                        "Grassland - Other neutral grassland",
                        "Planted [Bank] *One*",
                        "local",
                        Units.of("1.5"),
                        Money.ofPounds(new BigDecimal("31833.33")),
                        Money.ofPounds(new BigDecimal("47750.00")))));
    }

    SaveOutcome save(QuoteSheet sheet) {
        return crm.save(sheet, progress(Duration.ofSeconds(8)));
    }

    SaveOutcome save(int revision) {
        return save(sheet(revision));
    }

    SaveProgress progress(Duration budget) {
        return progress(budget, new EnumMap<>(SaveStep.class));
    }

    /** Progress that keeps its steps in {@code done}. */
    SaveProgress progress(Duration budget, Map<SaveStep, String> done) {
        long end = ticks() + budget.toNanos();
        return new SaveProgress(
                Map.copyOf(done),
                (step, id) -> {
                    done.put(step, id);
                    return true;
                },
                () -> Duration.ofNanos(end - ticks()));
    }

    /** The requests so far that changed something, as {@code PUT /objects/{object}/records}. */
    List<String> writes() {
        List<String> writes = new ArrayList<>();
        attio.writes().forEach(entry -> writes.add(entry.method() + " " + entry.route()));
        return writes;
    }

    List<String> noteTitles() {
        return attio.workspace().noteTitles(company);
    }

    /** The value of an attribute of the only quote. */
    JsonObject value(String slug) {
        return Found.value(attio.workspace().first("quotes"), slug).orElseThrow();
    }

    @Override
    public void close() {
        attio.close();
        threads.shutdownNow();
    }

    private final class Calls implements Journal {
        @Override
        public void request(RequestEvent event) {
            throw new IllegalStateException("No request comes in here.");
        }

        @Override
        public void job(JobEvent event) {
            throw new IllegalStateException("No job runs here.");
        }

        @Override
        public void call(DependencyCall call) {
            throw new IllegalStateException("The CRM is told of in its own words.");
        }

        @Override
        public void crm(CrmCall call) {
            calls.add(call);
        }

        @Override
        public void save(SaveEvent event) {
            throw new IllegalStateException("Who saves tells of saves.");
        }

        @Override
        public void audit(AuditEvent event) {
            throw new IllegalStateException("Who saves tells of saves.");
        }
    }
}
