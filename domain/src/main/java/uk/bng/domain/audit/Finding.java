package uk.bng.domain.audit;

/** A fault of a plan: the number of the rule of section 16 that it breaks, 1 to 15, and how. */
public record Finding(int rule, String text) {
    private static final int RULES = 15;

    public Finding {
        if (rule < 1 || rule > RULES) {
            throw new IllegalArgumentException("The rule (%d) must be 1 to %d.".formatted(rule, RULES));
        }
    }

    @Override
    public String toString() {
        return "rule " + rule + ": " + text;
    }
}
