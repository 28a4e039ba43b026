package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.bng.bootstrap.Program.Run;

final class KeysCommandTest {
    private static final Pattern KEY = Pattern.compile("bng_([A-Za-z0-9]{8})_([A-Za-z0-9]{43})\n");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void printsTheWholeKeyOnceAndKeepsItsDigestOnly() throws IOException {
        Run run = keys("create", "--client", "acme", "--scopes", "quotes:read,admin", "--expires", "P90D");

        Matcher key = KEY.matcher(run.out());
        assertThat(key.matches()).isTrue();
        String kept = Files.readString(file());
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains(key.group(1), "acme", "quotes:read,admin")
                .doesNotContain(key.group(2));
        assertThat(kept)
                .contains(key.group(1), new Sha256().sha256(key.group(2)))
                .doesNotContain(key.group(2));
    }

    @Test
    void listsKeysWithoutTheirSecrets() {
        String text = keys("create", "--client", "acme").out();
        Run run = keys("list");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(id(text), "acme", "quotes:write,quotes:read", "until 20")
                .containsPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
                .doesNotContain(text.strip().substring(13));
    }

    @Test
    void listsNothingWhereThereIsNoFileYet() {
        assertThat(keys("list").out()).isEqualTo("No keys.\n");
    }

    @Test
    void revokesAKey() {
        String id = id(keys("create", "--client", "acme").out());

        assertThat(keys("revoke", id).out()).isEqualTo("Key %s is revoked.\n".formatted(id));
        assertThat(keys("revoke", id).out()).isEqualTo("Key %s was revoked before.\n".formatted(id));
        assertThat(keys("list").out()).contains("revoked 20");
    }

    @Test
    void refusesAThirdLiveKeyOfAClient() {
        keys("create", "--client", "acme");
        String second = id(keys("create", "--client", "acme").out());
        Run third = keys("create", "--client", "acme");

        assertThat(third.code()).isEqualTo(2);
        assertThat(third.out()).isEmpty();
        assertThat(third.err()).startsWith("bng: The client (acme) must have at most 2 live keys.");
        keys("revoke", second);
        assertThat(keys("create", "--client", "acme").code()).isZero();
    }

    @Test
    void doesNotRepeatAWholeKeyGivenByMistake() {
        Run run = keys("revoke", "bng_AAAAaaaa_planted");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("bng: The key (bng_AAAA...) is not known.\n");
    }

    @Test
    void takesTheFileFromTheSettings() {
        var wiring = new Wiring(
                Program.settings(Map.of("BNG_KEYS_FILE", file().toString())),
                "1",
                InstantSource.system(),
                System::nanoTime,
                Main::journal);
        Run run = Program.run(wiring.desk((host, port, console) -> 0), "", "keys", "create", "--client", "acme");

        assertThat(run.code()).isZero();
        assertThat(file()).isNotEmptyFile();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            keys                                           | A subcommand is needed: create, list or revoke.
            keys list                                      | A file of keys is needed.
            keys create --file f                           | Missing required option: '--client=NAME'
            keys create --file f --client a --scopes all   | The scope (all) must be one of quotes:write, quotes:read, admin.
            keys create --file f --client a --expires soon | The lifetime (soon) must be a duration such as P90D.
            keys create --file f --client a --expires PT0S | The lifetime (PT0S) must be above zero and at most P3660D.
            keys create --file f --client -a               | The client (-a) must be
            """)
    void refusesArgumentsThatMeanNothing(String arguments, String message) {
        Run run = Program.run(arguments.split(" +"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(Path.of("f")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeUnderstoodIsBadInput() throws IOException {
        Files.writeString(file(), "spoilt");
        Run run = keys("list");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("urn:bng:problem:input-unreadable", "keys.json) cannot be understood.");
    }

    private Run keys(String command, String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "keys";
        all[1] = command;
        all[2] = "--file";
        all[3] = file().toString();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Program.run(all);
    }

    private static String id(String text) {
        return text.substring("bng_".length(), "bng_".length() + 8);
    }

    private Path file() {
        return folder.resolve("keys.json");
    }
}
