package uk.bng.application.save;

import java.util.List;
import java.util.Locale;

/** What the CRM needs to hold quotes, each part with what is to be done about it, in the order of doing. */
public record FitPlan(List<Part> parts) {
    public FitPlan {
        parts = List.copyOf(parts);
    }

    /** What is to be done about a part. */
    public enum Deed {
        CREATE,
        UNCHANGED,
        RESTORE,
        MISMATCH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part.
     *
     * @param name such as {@code quotes}, {@code quotes.total} or {@code quotes.contract_size=Small}
     * @param remark what was expected and found where the two do not fit; else blank
     */
    public record Part(String name, Deed deed, String remark) {}

    /** The parts that stand in the way. */
    public List<Part> mismatches() {
        return parts.stream().filter(part -> part.deed() == Deed.MISMATCH).toList();
    }

    /** Whether anything is to be made. */
    public boolean isComplete() {
        return parts.stream().allMatch(part -> part.deed() == Deed.UNCHANGED);
    }
}
