package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsUtf8WhateverThePlatformSays() {
        int code = run(
                Map.of("COLUMNS", "80"),
                "quote",
                Program.EXAMPLES.resolve("single.json").toString());

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u00a3");
    }

    @Test
    void takesItsDefaultsFromTheEnvironment() {
        String file = Program.EXAMPLES.resolve("single.json").toString();

        run(Map.of("BNG_SOLVER_ENGINE", "choco", "BNG_POLICY_PRESET", "strict"), "quote", file, "--json");

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"engine\": \"choco\"", "\"policy\": \"strict\"");
    }

    @Test
    void aBadSettingStopsTheStartWithTwo() {
        int code = run(Map.of("BNG_SOLVER_ENGINE", "simplex"), "--version");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "bng: The setting bng.solver.engine (simplex) must be one of ojalgo, choco.");
        assertThat(out.size()).isZero();
    }

    @Test
    void tablesThatCannotBeReadAreBadInput() {
        int code = run(
                Map.of("BNG_PLACE_TABLES", "no-such-folder"),
                "quote",
                Program.EXAMPLES.resolve("single.json").toString());

        assertThat(code).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("input-unreadable");
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(environment, InputStream.nullInputStream(), out, err, arguments);
    }
}
