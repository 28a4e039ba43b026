package uk.bng.adapter.crm.attio;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A refusal by Attio.
 *
 * @param code its own word for it; blank where it gave none
 * @param remarks what it says of single values; they may repeat what was sent, so that they are searched and never shown
 */
record Fault(int status, String code, List<String> remarks) {
    private static final List<String> PLAN =
            List.of("billing_error", "particle_gate_violation", "quota_exceeded", "plan_limit_exceeded");
    private static final int PAYMENT_REQUIRED = 402;

    Fault {
        remarks = List.copyOf(remarks);
    }

    static Fault of(int status, JsonObject body) {
        List<String> remarks = new ArrayList<>();
        remarks.add(Found.text(body, "message").orElse(""));
        if (body.get("validation_errors") instanceof JsonArray issues) {
            for (JsonValue issue : issues) {
                if (issue instanceof JsonObject object) {
                    remarks.add(path(object.get("path")) + " "
                            + Found.text(object, "message").orElse(""));
                }
            }
        }
        return new Fault(status, Found.text(body, "code").orElse(""), remarks);
    }

    private static String path(@Nullable JsonValue path) {
        if (!(path instanceof JsonArray steps)) {
            return path instanceof JsonString one ? one.getString() : "";
        }
        List<String> words = new ArrayList<>();
        for (JsonValue step : steps) {
            words.add(step instanceof JsonString word ? word.getString() : step.toString());
        }
        return String.join(" ", words);
    }

    boolean is(String word) {
        return code.equals(word);
    }

    /** Whether it will be over in a moment. */
    boolean passes() {
        return is("merge_in_progress") || is("concurrent_write_conflict");
    }

    /** Whether another record stands in the way. */
    boolean isConflict() {
        return is("uniqueness_conflict") || is("multiple_match_results");
    }

    /** Whether what the customer pays for does not allow it. */
    boolean isBeyondPlan() {
        return status == PAYMENT_REQUIRED || PLAN.contains(code);
    }

    /** Whether any remark holds a word, whole. */
    boolean mentions(String word) {
        Pattern whole = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
        return remarks.stream().anyMatch(remark -> whole.matcher(remark).find());
    }
}
