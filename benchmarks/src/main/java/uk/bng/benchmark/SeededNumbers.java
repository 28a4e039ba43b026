package uk.bng.benchmark;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Mersenne twister, seeded by text the way Python seeds it, so that instances named by a seed are the same whoever
 * makes them. Mutable; of one thread.
 */
final class SeededNumbers {
    private static final int SIZE = 624;
    private static final int MIDDLE = 397;
    private static final int FIRST_SEED = 19_650_218;
    private static final int UPPER = 0x8000_0000;
    private static final int LOWER = 0x7fff_ffff;
    private static final int MATRIX = 0x9908_b0df;
    private static final int WORD = 32;
    private static final double TWO_TO_26 = 1L << 26;
    private static final double TWO_TO_53 = 1L << 53;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    SeededNumbers(String seed) {
        start(FIRST_SEED);
        mix(words(seed));
    }

    /** A number in [0, 1). */
    double fraction() {
        int high = word() >>> 5;
        int low = word() >>> 6;
        return (high * TWO_TO_26 + low) / TWO_TO_53;
    }

    /** A number between the two. */
    double between(double least, double most) {
        return least + (most - least) * fraction();
    }

    /** A whole number from the least to the most, both included. */
    int whole(int least, int most) {
        return least + below(most - least + 1);
    }

    <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }

    /** So many of the list, none twice, in random order; meant for lists of at most 21. */
    <T> List<T> someOf(List<T> all, int count) {
        List<T> pool = new ArrayList<>(all);
        List<T> some = new ArrayList<>();
        for (int taken = 0; taken < count; taken++) {
            int at = below(pool.size() - taken);
            some.add(pool.get(at));
            pool.set(at, pool.get(pool.size() - taken - 1));
        }
        return some;
    }

    private int below(int bound) {
        int bits = WORD - Integer.numberOfLeadingZeros(bound);
        int number = word() >>> (WORD - bits);
        while (number >= bound) {
            number = word() >>> (WORD - bits);
        }
        return number;
    }

    private void start(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    private void mix(int[] key) {
        int at = 1;
        for (int round = 0; round < Math.max(SIZE, key.length); round++) {
            int word = round % key.length;
            state[at] = (state[at] ^ ((state[at - 1] ^ (state[at - 1] >>> 30)) * 1_664_525)) + key[word] + word;
            at = advance(at);
        }
        for (int round = 1; round < SIZE; round++) {
            state[at] = (state[at] ^ ((state[at - 1] ^ (state[at - 1] >>> 30)) * 1_566_083_941)) - at;
            at = advance(at);
        }
        state[0] = UPPER;
    }

    private int advance(int at) {
        if (at + 1 < SIZE) {
            return at + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    private int word() {
        if (next == SIZE) {
            for (int i = 0; i < SIZE; i++) {
                int pair = (state[i] & UPPER) | (state[(i + 1) % SIZE] & LOWER);
                state[i] = state[(i + MIDDLE) % SIZE] ^ (pair >>> 1) ^ ((pair & 1) * MATRIX);
            }
            next = 0;
        }
        int word = state[next++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        return word ^ (word >>> 18);
    }

    /** Text and its SHA-512 as one number, cut in words from its low end. */
    private static int[] words(String seed) {
        byte[] text = seed.getBytes(StandardCharsets.UTF_8);
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-512").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java must have SHA-512.", e);
        }
        byte[] both = new byte[text.length + hash.length];
        System.arraycopy(text, 0, both, 0, text.length);
        System.arraycopy(hash, 0, both, text.length, hash.length);
        var number = new BigInteger(1, both);
        int[] words = new int[Math.ceilDiv(number.bitLength(), WORD)];
        for (int i = 0; i < words.length; i++) {
            words[i] = number.shiftRight(WORD * i).intValue();
        }
        return words;
    }
}
