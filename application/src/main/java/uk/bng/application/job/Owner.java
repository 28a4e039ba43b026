package uk.bng.application.job;

import java.util.regex.Pattern;

/** To whom a job belongs: the id of the key it was made with, or {@link #OPEN} where no key is asked for. */
public record Owner(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,32}");

    /** Everybody, on a server that asks for no key. */
    public static final Owner OPEN = new Owner("open");

    public Owner {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("The owner (%s) must be 1 to 32 letters and digits.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
