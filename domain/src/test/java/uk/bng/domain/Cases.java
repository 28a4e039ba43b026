package uk.bng.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import uk.bng.domain.unit.Units;

/** Generated cases for laws that must hold of everything: the same seed gives the same cases on every machine. */
public final class Cases {
    private static final int HUNDRED = 100;

    private Cases() {}

    /** {@code n} cases, each with a seed of its own; for a {@code @MethodSource} whose test names show that seed. */
    public static Stream<Seeded> seeded(long seed, int n) {
        return new SplittableRandom(seed).longs(n).mapToObj(Seeded::new);
    }

    /** One case: a source of choices that its seed decides. Stateful: every case is used by one test run. */
    public static final class Seeded {
        private final long seed;
        private final SplittableRandom random;

        /** The case of a seed that a failure has shown. */
        public Seeded(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
        }

        /** A whole number from {@code least} to {@code most}, both included. */
        public int between(int least, int most) {
            return random.nextInt(least, most + 1);
        }

        /** True in {@code percent} of a hundred cases. */
        public boolean chance(int percent) {
            return random.nextInt(HUNDRED) < percent;
        }

        /** One of the elements. */
        public <T> T pick(List<T> elements) {
            return elements.get(random.nextInt(elements.size()));
        }

        /** Units above zero and at most {@code most} whole units, with one to three decimals. */
        public Units units(int most) {
            int parts = pick(List.of(10, 100, 1_000));
            return new Units(between(1, most * parts) * (Units.ONE_UNIT / parts));
        }

        /** All elements in another order. */
        public <T> List<T> shuffled(List<T> elements) {
            List<T> rest = new ArrayList<>(elements);
            List<T> mixed = new ArrayList<>();
            while (!rest.isEmpty()) {
                mixed.add(rest.remove(random.nextInt(rest.size())));
            }
            return mixed;
        }

        /** {@code count} different elements, or all of them in another order where there are fewer. */
        public <T> List<T> some(List<T> elements, int count) {
            return shuffled(elements).subList(0, Math.min(count, elements.size()));
        }

        /** The seed, so that a failing test names the case that failed. */
        @Override
        public String toString() {
            return "seed " + seed;
        }
    }
}
