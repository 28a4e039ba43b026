package uk.bng.bootstrap;

import java.security.SecureRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** Gives letters and digits by chance. */
record RandomLetters(RandomGenerator chance) implements IntFunction<String> {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** By chance that nobody can guess. */
    static RandomLetters secure() {
        return new RandomLetters(new SecureRandom());
    }

    @Override
    public String apply(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
