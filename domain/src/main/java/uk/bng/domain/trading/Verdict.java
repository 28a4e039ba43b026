package uk.bng.domain.trading;

/** Whether a supply may serve a demand, and why. Exhaustive: switch over it without a default. */
public sealed interface Verdict {
    /** The trade is legal under {@code rule}. */
    record Permitted(TradingRule rule) implements Verdict {}

    /** The trade is not legal; {@code code} is kebab case, {@code reason} a sentence that names both habitats. */
    record Refused(String code, String reason) implements Verdict {}

    default boolean isPermitted() {
        return this instanceof Permitted;
    }
}
