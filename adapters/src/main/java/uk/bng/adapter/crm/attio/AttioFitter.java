package uk.bng.adapter.crm.attio;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import uk.bng.application.port.CrmFitter;
import uk.bng.application.save.FitPlan;
import uk.bng.application.save.FitPlan.Deed;
import uk.bng.application.save.FitResult;

/** Prepares a workspace for quotes. What the customer has is never changed, only added to. Thread-safe. */
final class AttioFitter implements CrmFitter {
    private static final String SCOPE = "object_configuration:read-write";
    private static final String OBJECTS = "/objects";
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int TRIES = 2;

    private final AttioTerms terms;
    private final AttioLine line;
    private final Supplier<Supplier<Duration>> budgets;

    /** @param budgets begins the time of one request */
    AttioFitter(AttioTerms terms, AttioLine line, Supplier<Supplier<Duration>> budgets) {
        this.terms = terms;
        this.line = line;
        this.budgets = budgets;
    }

    /** Leaves the work with what came of it. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient FitResult result;

        private Over(FitResult result) {
            super(null, null, false, false);
            this.result = result;
        }
    }

    @Override
    public FitResult plan(boolean fields) {
        try {
            return new FitResult.Planned(
                    new FitPlan(parts(fields).stream().map(FitPart::part).toList()));
        } catch (Over over) {
            return over.result;
        }
    }

    @Override
    public FitResult apply(FitPlan plan) {
        if (!plan.mismatches().isEmpty()) {
            throw new IllegalArgumentException("A plan must not be applied while something stands in the way.");
        }
        boolean fields = plan.parts().stream().anyMatch(part -> part.name().endsWith("." + Attributes.LATEST_QUOTE));
        try {
            List<FitPlan.Part> done = new ArrayList<>();
            for (FitPart part : parts(fields)) {
                for (Ask ask : part.asks()) {
                    make(part, ask, fields);
                }
                done.add(part.part());
            }
            return new FitResult.Planned(new FitPlan(done));
        } catch (Over over) {
            return over.result;
        }
    }

    /** Makes a part; what somebody else made meanwhile is taken as made once it is seen there. */
    private void make(FitPart part, Ask ask, boolean fields) {
        Heard heard = asked(ask);
        if (heard instanceof Heard.Answer) {
            return;
        }
        // A part whose answer was lost is there, or it is not: both are seen by looking.
        boolean isUnclear = heard instanceof Heard.Silent
                || (heard instanceof Heard.No no && no.fault().status() == CONFLICT);
        if (isUnclear
                && parts(fields).stream()
                        .filter(now -> now.part().name().equals(part.part().name()))
                        .anyMatch(now -> now.part().deed() == Deed.UNCHANGED)) {
            return;
        }
        throw new Over(result(heard, part.part().name()));
    }

    private List<FitPart> parts(boolean fields) {
        Heard self = asked(Ask.get("/self", "/self"));
        if (!(self instanceof Heard.Answer answer)) {
            throw new Over(result(self, "self"));
        }
        if (!Found.flag(answer.body(), "active")) {
            throw new Over(new FitResult.Forbidden(List.of()));
        }
        List<String> missing = AttioCrm.missing(AttioCrm.scopes(answer.body()), List.of(SCOPE));
        if (!missing.isEmpty()) {
            throw new Over(new FitResult.Forbidden(missing));
        }
        List<String> objects = Found.objects(read(Ask.get(OBJECTS, OBJECTS), "objects"), "data").stream()
                .flatMap(object -> Found.text(object, "api_slug").stream())
                .toList();
        boolean isThere = objects.contains(terms.object());
        List<Attribute> wanted = wanted(objects, fields);
        Map<String, AttributeList> known = new LinkedHashMap<>();
        for (Attribute attribute : wanted) {
            if (!known.containsKey(attribute.object())) {
                known.put(
                        attribute.object(),
                        attribute.object().equals(terms.object()) && !isThere
                                ? new AttributeList(List.of())
                                : attributes(attribute.object()));
            }
        }
        return inOrder(isThere, wanted, known);
    }

    /** What quotes need; what leads to objects that the workspace does not use is left out. */
    private List<Attribute> wanted(List<String> objects, boolean fields) {
        List<Attribute> wanted = new ArrayList<>(Attributes.ofQuotes(terms.object()).stream()
                .filter(attribute -> attribute.target() == null || objects.contains(attribute.target()))
                .toList());
        if (fields) {
            for (String object : List.of(Attributes.COMPANIES, Attributes.DEALS)) {
                if (objects.contains(object)) {
                    wanted.addAll(Attributes.ofRecords(object));
                }
            }
        }
        return wanted;
    }

    /** The object, plain attributes, options, references. */
    private List<FitPart> inOrder(boolean isThere, List<Attribute> wanted, Map<String, AttributeList> known) {
        List<FitPart> parts = new ArrayList<>();
        parts.add(FitPart.object(terms.object(), isThere));
        List<FitPart> options = new ArrayList<>();
        List<FitPart> references = new ArrayList<>();
        for (Attribute attribute : wanted) {
            Optional<AttributeList.Has> has =
                    Optional.ofNullable(known.get(attribute.object())).flatMap(all -> all.named(attribute.slug()));
            FitPart part =
                    has.map(there -> FitPart.attribute(attribute, there)).orElseGet(() -> FitPart.attribute(attribute));
            (attribute.target() == null ? parts : references).add(part);
            if (!attribute.options().isEmpty() && part.part().deed() != Deed.MISMATCH) {
                List<JsonObject> titles = has.isPresent() ? options(attribute) : List.of();
                attribute.options().forEach(title -> options.add(FitPart.option(attribute, title, titles)));
            }
        }
        parts.addAll(options);
        parts.addAll(references);
        return parts;
    }

    private List<JsonObject> options(Attribute attribute) {
        return Found.objects(read(Verdicts.options(attribute.object(), attribute.slug()), attribute.name()), "data");
    }

    private AttributeList attributes(String object) {
        return switch (AttributeList.read(line, object, budgets.get())) {
            case AttributeList.Reading.Read read -> read.attributes();
            case AttributeList.Reading.Unread unread -> throw new Over(result(unread.heard(), object));
        };
    }

    private JsonObject read(Ask ask, String part) {
        Heard heard = asked(ask);
        if (heard instanceof Heard.Answer answer) {
            return answer.body();
        }
        throw new Over(result(heard, part));
    }

    /** Asks, and once more where Attio was busy for longer than one request waits. */
    private Heard asked(Ask ask) {
        Heard heard = line.ask(ask, budgets.get());
        for (int tried = 1; heard instanceof Heard.Busy && tried < TRIES; tried++) {
            heard = line.ask(ask, budgets.get());
        }
        return heard;
    }

    private static FitResult result(Heard heard, String part) {
        return switch (heard) {
            case Heard.Answer unused -> new FitResult.Unreachable();
            case Heard.Busy unused -> new FitResult.Unreachable();
            case Heard.Silent unused -> new FitResult.Unreachable();
            case Heard.No no -> {
                Fault fault = no.fault();
                if (fault.isBeyondPlan()) {
                    yield new FitResult.BeyondPlan();
                }
                yield switch (fault.status()) {
                    case UNAUTHORISED -> new FitResult.Forbidden(List.of());
                    case FORBIDDEN -> new FitResult.Forbidden(List.of(SCOPE));
                    default -> new FitResult.Refused(part, fault.code());
                };
            }
        };
    }
}
