package uk.bng.adapter.web;

/**
 * How much one key may ask for.
 *
 * @param submits jobs handed in, cancelled or forgotten per minute
 * @param reads everything else per minute
 * @param streams event streams open at a time
 */
public record WebLimits(int submits, int reads, int streams) {
    public static final WebLimits STANDARD = new WebLimits(600, 6_000, 20);

    public WebLimits {
        if (submits < 1 || reads < 1 || streams < 1) {
            throw new IllegalArgumentException("The limits (submits %d, reads %d, streams %d) must all be above zero."
                    .formatted(submits, reads, streams));
        }
    }
}
