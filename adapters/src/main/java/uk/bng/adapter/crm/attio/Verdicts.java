package uk.bng.adapter.crm.attio;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.bng.application.save.SaveCause;
import uk.bng.application.save.SaveOutcome;

/** What a request that brought no answer means for a save. Thread-safe. */
final class Verdicts {
    static final String RECORDS = "record_permission:read-write";
    static final String OBJECTS = "object_configuration:read";
    static final String NOTES = "note:read-write";

    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private final AttioLine line;

    Verdicts(AttioLine line) {
        this.line = line;
    }

    /**
     * The outcome of a save that ends with this; empty where a refusal has to be judged by what was written.
     *
     * @param scope what the request needs
     */
    @Nullable
    SaveOutcome plain(Heard heard, String scope) {
        return switch (heard) {
            case Heard.Answer unused -> new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE);
            case Heard.Busy busy -> new SaveOutcome.TryLater(busy.after(), SaveCause.BUSY);
            case Heard.Silent unused -> new SaveOutcome.TryLater(null, SaveCause.UNREACHABLE);
            case Heard.No no -> refused(no.fault(), scope);
        };
    }

    private static @Nullable SaveOutcome refused(Fault fault, String scope) {
        if (fault.status() == UNAUTHORISED) {
            return SaveOutcome.Refused.of(SaveCause.UNAUTHORISED, List.of());
        }
        if (fault.isBeyondPlan()) {
            return SaveOutcome.Refused.of(SaveCause.PLAN, List.of());
        }
        if (fault.status() == FORBIDDEN) {
            return SaveOutcome.Refused.of(SaveCause.SCOPE_MISSING, List.of(scope));
        }
        return fault.passes() ? new SaveOutcome.TryLater(null, SaveCause.BUSY) : null;
    }

    /** The outcome of a save whose values were refused: the workspace lacks what they need, or they do not please it. */
    SaveOutcome ofValues(Fault fault, String object, List<Attribute> wanted, Supplier<Duration> left) {
        return switch (AttributeList.read(line, object, left)) {
            case AttributeList.Reading.Unread unread -> unreadable(unread.heard());
            case AttributeList.Reading.Read read -> {
                List<String> missing = new ArrayList<>(read.attributes().missing(wanted));
                if (missing.isEmpty()) {
                    missing.addAll(withoutOptions(object, wanted, left));
                }
                yield missing.isEmpty()
                        ? SaveOutcome.Refused.of(
                                SaveCause.VALUE_REFUSED, read.attributes().spokenOf(fault))
                        : SaveOutcome.Refused.of(SaveCause.NOT_INSTALLED, missing);
            }
        };
    }

    private SaveOutcome unreadable(Heard heard) {
        SaveOutcome plain = plain(heard, OBJECTS);
        // No such object.
        return plain == null ? SaveOutcome.Refused.of(SaveCause.NOT_INSTALLED, List.of()) : plain;
    }

    /** The selects that lack one of their options. */
    private List<String> withoutOptions(String object, List<Attribute> wanted, Supplier<Duration> left) {
        return wanted.stream()
                .filter(attribute -> !attribute.options().isEmpty())
                .filter(attribute -> line.ask(options(object, attribute.slug()), left) instanceof Heard.Answer answer
                        && !titles(answer.body()).containsAll(attribute.options()))
                .map(Attribute::slug)
                .toList();
    }

    static Ask options(String object, String slug) {
        return Ask.get(
                "/objects/{object}/attributes/{attribute}/options",
                "/objects/%s/attributes/%s/options?show_archived=true".formatted(object, slug));
    }

    private static Set<String> titles(JsonObject body) {
        return Set.copyOf(Found.objects(body, "data").stream()
                .filter(option -> !Found.flag(option, "is_archived"))
                .flatMap(option -> Found.text(option, "title").stream())
                .distinct()
                .toList());
    }
}
