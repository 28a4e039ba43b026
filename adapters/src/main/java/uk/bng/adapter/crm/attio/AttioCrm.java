package uk.bng.adapter.crm.attio;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.port.Crm;
import uk.bng.application.port.CrmEar;
import uk.bng.application.port.CrmFitter;
import uk.bng.application.save.CrmRecord;
import uk.bng.application.save.QuoteSheet;
import uk.bng.application.save.QuoteStanding;
import uk.bng.application.save.Readiness;
import uk.bng.application.save.RecordKey;
import uk.bng.application.save.SaveOutcome;
import uk.bng.application.save.SaveProgress;

/** Quotes in a workspace of Attio. Thread-safe. */
public final class AttioCrm implements Crm {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration LOOK = Duration.ofSeconds(8);
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private final AttioTerms terms;
    private final AttioTools tools;
    private final AttioLine line;
    private final OwnActor own = new OwnActor();

    public AttioCrm(AttioTerms terms, AttioTools tools) {
        this.terms = terms;
        this.tools = tools;
        this.line = new AttioLine(terms, tools);
    }

    /** What prepares the same workspace for quotes. */
    public CrmFitter fitter() {
        return new AttioFitter(terms, line, this::budget);
    }

    /** What reads deliveries of the same workspace that are signed with a secret. */
    public CrmEar ear(String secret) {
        return new AttioEar(secret, own);
    }

    @Override
    public Readiness readiness() {
        Supplier<Duration> left = budget();
        return switch (line.ask(Ask.get("/self", "/self"), left)) {
            case Heard.Answer answer -> ready(answer.body(), left);
            case Heard.No no ->
                no.fault().status() == UNAUTHORISED ? new Readiness.Unauthorised() : new Readiness.Unreachable();
            case Heard.Busy unused -> new Readiness.Unreachable();
            case Heard.Silent unused -> new Readiness.Unreachable();
        };
    }

    private Readiness ready(JsonObject self, Supplier<Duration> left) {
        if (!Found.flag(self, "active")) {
            return new Readiness.Unauthorised();
        }
        Found.text(self, "client_id").ifPresent(own::is);
        List<String> scopes = scopes(self);
        List<String> missing = missing(scopes, List.of(Verdicts.RECORDS, Verdicts.OBJECTS, Verdicts.NOTES));
        if (!missing.isEmpty()) {
            return new Readiness.Missing(missing);
        }
        return switch (line.ask(Ask.get("/objects", "/objects"), left)) {
            case Heard.Answer answer -> {
                List<String> objects = new ArrayList<>();
                for (JsonObject object : Found.objects(answer.body(), "data")) {
                    Found.text(object, "api_slug")
                            .filter(slug -> !slug.equals(terms.object()))
                            .ifPresent(objects::add);
                }
                yield new Readiness.Ready(scopes, objects);
            }
            case Heard.No no ->
                no.fault().status() == FORBIDDEN
                        ? new Readiness.Missing(List.of(Verdicts.OBJECTS))
                        : new Readiness.Unreachable();
            case Heard.Busy unused -> new Readiness.Unreachable();
            case Heard.Silent unused -> new Readiness.Unreachable();
        };
    }

    static List<String> scopes(JsonObject self) {
        return Arrays.stream(Found.text(self, "scope").orElse("").split(" +"))
                .filter(scope -> !scope.isEmpty())
                .sorted()
                .toList();
    }

    /** Those of the needed scopes that are not given; to write is to read as well. */
    static List<String> missing(List<String> given, List<String> needed) {
        return needed.stream()
                .filter(scope -> !given.contains(scope) && !given.contains(scope.replaceFirst(":read$", ":read-write")))
                .toList();
    }

    @Override
    public boolean isRecordId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public String quoteObject() {
        return terms.object();
    }

    @Override
    public Optional<CrmRecord> find(RecordKey record) {
        return record(record.object(), record.id())
                .flatMap(found -> Found.link(record.object(), found)
                        .map(link -> new CrmRecord(
                                link,
                                Found.value(found, "name")
                                        .flatMap(name -> Found.text(name, "value"))
                                        .orElse(""))));
    }

    @Override
    public SaveOutcome save(QuoteSheet sheet, SaveProgress done) {
        return new SaveRun(line, terms, own, sheet, done).run();
    }

    @Override
    public Optional<QuoteStanding> standing(String recordId) {
        if (!isRecordId(recordId)) {
            return Optional.empty();
        }
        return record(terms.object(), recordId).flatMap(AttioCrm::standing);
    }

    private static Optional<QuoteStanding> standing(JsonObject record) {
        return Found.value(record, Attributes.QUOTE_REF)
                .flatMap(ref -> Found.text(ref, "value"))
                .filter(ref -> ref.matches("Q-[0-9]{4}-[0-9A-HJKMNP-TV-Z]{8}"))
                .flatMap(ref -> Found.value(record, Attributes.STATUS)
                        .flatMap(status -> Found.object(status, "option"))
                        .flatMap(option -> Found.text(option, "title"))
                        // A title that the customer made up may be anything.
                        .filter(title -> title.matches("[A-Za-z]{1,20}"))
                        .map(title -> new QuoteStanding(
                                new QuoteRef(ref),
                                Found.whole(record, Attributes.REVISION).orElse(0),
                                title)));
    }

    private Optional<JsonObject> record(String object, String id) {
        Heard heard = line.ask(
                Ask.get("/objects/{object}/records/{record}", "/objects/%s/records/%s".formatted(object, id)),
                budget());
        return heard instanceof Heard.Answer answer ? Found.data(answer.body()) : Optional.empty();
    }

    private Supplier<Duration> budget() {
        long end = tools.ticks().getAsLong() + LOOK.toNanos();
        return () -> Duration.ofNanos(end - tools.ticks().getAsLong());
    }
}
