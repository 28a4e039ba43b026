package uk.bng.bootstrap;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import uk.bng.adapter.json.RunRequestReader;

/** The solver of requests that name none, and what it may use. */
record SolverSettings(Engine engine, Duration limit, long seed, int threads) {
    static final SolverSettings DEFAULTS = new SolverSettings(Engine.USUAL, Duration.ofSeconds(5), 1, 1);

    private static final int MOST_THREADS = 256;

    static SolverSettings of(SettingValues values) {
        return new SolverSettings(
                values.choice(SettingKey.SOLVER_ENGINE, Engine.ALL, Engine::code, DEFAULTS.engine),
                values.text(SettingKey.SOLVER_LIMIT).map(SolverSettings::limit).orElse(DEFAULTS.limit),
                values.whole(SettingKey.SOLVER_SEED, Long.MIN_VALUE, Long.MAX_VALUE, DEFAULTS.seed),
                (int) values.whole(SettingKey.SOLVER_THREADS, 1, MOST_THREADS, DEFAULTS.threads));
    }

    private static Duration limit(String written) {
        Duration longest = RunRequestReader.LONGEST_TIME;
        try {
            Duration limit = Duration.parse(written);
            if (limit.isPositive() && limit.compareTo(longest) <= 0) {
                return limit;
            }
        } catch (DateTimeParseException e) {
            // Refused below, like a duration out of range.
        }
        throw RefusedSetting.of(
                SettingKey.SOLVER_LIMIT.path(),
                written,
                "a duration above zero and at most PT%dS, such as PT5S".formatted(longest.toSeconds()));
    }
}
