package uk.bng.domain.trading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.policy.Preset;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.NetGain;

/** The worked cases RULE-01 to RULE-03: for every preset and demand, exactly the legal supplies of the catalogue. */
final class LegalSuppliesCaseTest {
    private static final Map<String, Habitat> CATALOGUE = rows("catalogue.tsv")
            .map(row -> Habitat.of(
                    row[1],
                    row[2],
                    Distinctiveness.named(row[3]).orElseThrow(),
                    Ledger.named(row[0]).orElseThrow()))
            .collect(Collectors.toMap(Habitat::name, Function.identity()));

    @ParameterizedTest
    @EnumSource
    void permitsExactlyTheSuppliesOfTheCases(Preset preset) {
        assertThat(decided(preset)).isEqualTo(expected(preset)).hasSizeGreaterThan(25);
    }

    private static Map<String, Set<String>> expected(Preset preset) {
        Map<String, Set<String>> legal = new TreeMap<>();
        rows("legal-supplies.tsv")
                .filter(row -> row[0].equals(preset.code()))
                .forEach(row ->
                        legal.computeIfAbsent(row[2], unused -> new TreeSet<>()).add(row[3]));
        return legal;
    }

    private static Map<String, Set<String>> decided(Preset preset) {
        TradingRules rules = TradingRules.of(preset.policy().trading());
        Map<String, Set<String>> legal = new TreeMap<>();
        for (String demand : expected(preset).keySet()) {
            legal.put(
                    demand,
                    CATALOGUE.values().stream()
                            .filter(supply ->
                                    rules.judge(wanted(demand), supply).isPermitted())
                            .map(Habitat::name)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return legal;
    }

    private static Wanted wanted(String name) {
        return NetGain.named(name)
                .<Wanted>map(Wanted.OfNetGain::new)
                .orElseGet(() -> new Wanted.OfHabitat(Objects.requireNonNull(CATALOGUE.get(name))));
    }

    private static Stream<String[]> rows(String file) {
        try (var stream = Objects.requireNonNull(LegalSuppliesCaseTest.class.getResourceAsStream(file));
                var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            List<String> lines = reader.lines().toList();
            return lines.stream().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
