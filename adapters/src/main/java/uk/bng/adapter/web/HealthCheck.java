package uk.bng.adapter.web;

import java.util.function.Supplier;

/**
 * Something the service needs, and how to see whether it answers.
 *
 * @param name short, lower case, such as {@code jobs}
 * @param look answers within two seconds; throwing counts as down
 */
public record HealthCheck(String name, Supplier<State> look) {
    /**
     * What a look saw; the detail is shown to everybody, and blank where there is nothing to tell.
     *
     * @param isUp whether the service can work
     * @param isWell whether all of it can
     */
    public record State(boolean isUp, boolean isWell, String detail) {
        public static final State UP = new State(true, "");

        public State(boolean isUp, String detail) {
            this(isUp, isUp, detail);
        }

        /** Something can wait until it is well again. */
        public static State degraded(String detail) {
            return new State(true, false, detail);
        }

        public static State down(String detail) {
            return new State(false, detail);
        }
    }
}
