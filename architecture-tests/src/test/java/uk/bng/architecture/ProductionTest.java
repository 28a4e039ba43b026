package uk.bng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The product obeys the rules. */
class ProductionTest {
    private static final Path REACTOR = Path.of("..");
    private static final Path SOURCES = Path.of("src", "main", "java");

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void obeys(HouseRule rule) {
        assertThat(rule.judge(House.production()).getFailureReport().getDetails())
                .as(rule.toString())
                .isEmpty();
    }

    @Test
    void isSeenWhole() throws IOException {
        assertThat(House.production().rooms())
                .extracting(type -> type.getName())
                .containsAll(writtenTypes());
    }

    private static Set<String> writtenTypes() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> modules = Files.list(REACTOR)) {
            for (Path module : modules.filter(path -> Files.isRegularFile(path.resolve("pom.xml")))
                    .filter(path -> !path.endsWith("benchmarks"))
                    .map(path -> path.resolve(SOURCES))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.map(file -> module.relativize(file).toString())
                            .filter(file -> file.endsWith(".java"))
                            .map(file -> file.substring(0, file.length() - ".java".length()))
                            .map(file -> file.replace('/', '.').replace('\\', '.'))
                            .forEach(names::add);
                }
            }
        }
        return names;
    }
}
