package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CULVERT;
import static uk.bng.domain.Fixtures.DITCHES;
import static uk.bng.domain.Fixtures.MIXED_SCRUB;
import static uk.bng.domain.Fixtures.MODIFIED_GRASSLAND;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import uk.bng.domain.BankFixture;
import uk.bng.domain.QuoteFixture;
import uk.bng.domain.bank.CatalogueReading;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.bank.RawTables;
import uk.bng.domain.bank.StockHold;
import uk.bng.domain.option.MarketOption;
import uk.bng.domain.option.OptionPart;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Units;

/** The worked cases that are no quotes: sizes and fees, stock holds, multipliers and draws. */
final class FactCasesTest {
    static final List<String> PRESETS = WorkedCases.PRESETS;

    @ParameterizedTest
    @FieldSource("PRESETS")
    void contractSizesAndFees(String preset) {
        JsonObject inputs = WorkedCases.inputs("SIZE-01");
        Set<ContractSize> present = sizes(inputs.getJsonArray("present"));
        List<ContractSize> sizes = inputs.getJsonArray("totals").getValuesAs(JsonNumber.class).stream()
                .map(total -> ContractSize.of(Units.of(total.bigDecimalValue()), present))
                .toList();

        JsonObject expected = WorkedCases.expected("SIZE-01", preset);
        assertThat(sizes).extracting(ContractSize::code).isEqualTo(texts(expected.getJsonArray("sizes")));
        assertThat(sizes)
                .extracting(size -> size.adminFee().toPounds())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(numbers(expected.getJsonArray("admin_fees")));
    }

    @ParameterizedTest
    @FieldSource("PRESETS")
    void nextLargerSizes(String preset) {
        List<String> sizes = WorkedCases.inputs("DISC-01").getJsonArray("combos").getValuesAs(JsonObject.class).stream()
                .map(combo -> ContractSize.named(combo.getString("size"))
                        .orElseThrow()
                        .nextLarger(sizes(combo.getJsonArray("available")))
                        .code())
                .toList();

        assertThat(sizes)
                .isEqualTo(texts(WorkedCases.expected("DISC-01", preset).getJsonArray("sizes")));
    }

    @ParameterizedTest
    @FieldSource("PRESETS")
    void stockHolds(String preset) {
        List<String> rows = new ArrayList<>();
        for (JsonArray row : WorkedCases.inputs("STK-01").getJsonArray("rows").getValuesAs(JsonArray.class)) {
            rows.add("B1,S%d,Ditches,7,%s,%s".formatted(rows.size(), cell(row.get(0)), cell(row.get(1))));
        }
        RawTables tables = RawTables.valid()
                .with(
                        "Stock",
                        "bank_id,stock_id,habitat_name,quantity_available,available_excl_quotes,quoted",
                        rows.toArray(String[]::new));
        var reading = (CatalogueReading.Accepted) RawTables.reader().read(tables.sheets());

        JsonObject expected = WorkedCases.expected("STK-01", preset);
        assertThat(expected).hasSize(3);
        for (String hold : expected.keySet()) {
            // What is below zero sells nothing.
            assertThat(reading.catalogue().stock())
                    .as(hold)
                    .extracting(line -> line.under(StockHold.named(hold).orElseThrow()))
                    .containsExactlyElementsOf(numbers(expected.getJsonArray(hold)).stream()
                            .map(held -> Units.of(held.max(BigDecimal.ZERO)))
                            .toList());
        }
    }

    @ParameterizedTest
    @FieldSource("PRESETS")
    void multipliersSharesAndDraws(String preset) {
        JsonObject expected = WorkedCases.expected("SRM-02", preset);
        JsonObject draws = expected.getJsonObject("draw");
        for (Tier tier : Tier.values()) {
            int place = tier.rank();
            assertThat(text(tier.multiplier()))
                    .isEqualTo(expected.getJsonArray("multiplier").getString(place));
            assertThat(draws(tier, preset, NEUTRAL_GRASSLAND, false)).isEqualTo(single(draws, "area_single", place));
            assertThat(draws(tier, preset, NATIVE_HEDGEROW, false)).isEqualTo(single(draws, "hedgerow_single", place));
            assertThat(draws(tier, preset, DITCHES, false)).isEqualTo(single(draws, "watercourse_single", place));
            assertThat(draws(tier, preset, MODIFIED_GRASSLAND, true))
                    .isEqualTo(pair(draws.getJsonArray("pair"), place));
            assertThat(tier.mainShare()
                            .map(main -> List.of(text(main), text(Fraction.ONE.minus(main))))
                            .orElse(List.of()))
                    .isEqualTo(pair(expected.getJsonArray("pair_shares"), place));
        }
    }

    /** What each stock of the option gives for one unit. Pairs are only offered where companions need not be legal. */
    private static List<String> draws(Tier tier, String preset, String habitat, boolean pair) {
        BankFixture seller = switch (tier) {
            case LOCAL -> bank("B1").local();
            case ADJACENT -> bank("B1").adjacent();
            case FAR -> bank("B1").far();
        };
        var catalogue = aCatalogue()
                .with(seller.selling("S1", habitat, "9", "100")
                        .selling("S2", pair ? MIXED_SCRUB : CULVERT, "9", "100"));
        var demand = aDemand().of(habitat, "1").under(preset).knob("companions", "any");
        return QuoteFixture.marketOf(catalogue, demand).options().stream()
                .filter(option -> option.isPair() == pair)
                .findFirst()
                .map(MarketOption::parts)
                .orElse(List.of())
                .stream()
                .map(OptionPart::draw)
                .map(FactCasesTest::text)
                .toList();
    }

    private static List<String> single(JsonObject draws, String kind, int place) {
        return List.of(draws.getJsonArray(kind).getString(place));
    }

    private static List<String> pair(JsonArray pairs, int place) {
        return pairs.isNull(place) ? List.of() : texts(pairs.getJsonArray(place));
    }

    private static String text(Fraction fraction) {
        return fraction.isWhole()
                ? fraction.numerator().toString()
                : fraction.numerator() + "/" + fraction.denominator();
    }

    private static Set<ContractSize> sizes(JsonArray names) {
        return texts(names).stream()
                .map(name -> ContractSize.named(name).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> texts(JsonArray values) {
        return values.getValuesAs(JsonString::getString);
    }

    private static List<BigDecimal> numbers(JsonArray values) {
        return values.getValuesAs(JsonNumber::bigDecimalValue);
    }

    private static String cell(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> "";
            case STRING -> ((JsonString) value).getString();
            default -> value.toString();
        };
    }
}
