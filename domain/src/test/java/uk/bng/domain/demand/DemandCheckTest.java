package uk.bng.domain.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.DITCHES;
import static uk.bng.domain.Fixtures.FELLED_WOODLAND;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.habitat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.bng.domain.DemandFixture;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.bank.StockHold;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.policy.Companions;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.policy.Fallback;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.policy.Preset;
import uk.bng.domain.policy.Splitting;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.policy.WatercourseTiers;
import uk.bng.domain.unit.NetGain;
import uk.bng.domain.unit.Units;

final class DemandCheckTest {
    private static final Catalogue CATALOGUE = aCatalogue().build();

    @Test
    void acceptsAHabitatOfTheCatalogueByKey() {
        QuoteRequest request =
                aDemand().of(" grassland –  OTHER neutral grassland ", "1.5").in(CATALOGUE);

        assertThat(request.demand().lines())
                .containsExactly(new DemandLine(0, new Wanted.OfHabitat(habitat(NEUTRAL_GRASSLAND)), Units.of("1.5")));
    }

    @Test
    void quotesUnderTheDefaultsWhereNothingIsSaid() {
        QuoteRequest request = aDemand().of(CEREALS, "1").in(CATALOGUE);

        assertThat(request.policy()).isEqualTo(Preset.HOUSE.policy());
        assertThat(request.spatialRule()).isEqualTo(SpatialRule.LPA_NCA);
        assertThat(request.stockHold()).isEqualTo(StockHold.AS_STORED);
        assertThat(request.discount()).isEqualTo(new Discount.None());
        assertThat(request.contractSize()).isNull();
        assertThat(request.bankLimit()).isNull();
        assertThat(request.excluded()).isEmpty();
    }

    @Test
    void quotesUnderConfiguredDefaults() {
        var defaults = RequestDefaults.STANDARD.with(Preset.STRICT.policy().with(Draw.NOMINAL));

        QuoteRequest request = aDemand().of(CEREALS, "1").defaults(defaults).in(CATALOGUE);

        assertThat(request.policy()).isEqualTo(Preset.STRICT.policy().with(Draw.NOMINAL));
    }

    @Test
    void listsEveryKindOfBadLineAtOnce() {
        List<RequestIssue> issues = issuesOf(aDemand()
                .of(CEREALS, "0")
                .of(CEREALS, "-1.5")
                .of(CEREALS, "NaN")
                .of(CEREALS, "")
                .of("No such thing", "1")
                .of("", "1")
                .of(CEREALS, "0.1234567")
                .of(CEREALS, "2000000"));

        assertThat(issues)
                .extracting(RequestIssue::line, RequestIssue::code, RequestIssue::pointer)
                .containsExactly(
                        tuple(0, RequestCode.UNITS_NOT_POSITIVE, "/demand/0/units"),
                        tuple(1, RequestCode.UNITS_NOT_POSITIVE, "/demand/1/units"),
                        tuple(2, RequestCode.UNITS_NOT_A_NUMBER, "/demand/2/units"),
                        tuple(3, RequestCode.UNITS_NOT_A_NUMBER, "/demand/3/units"),
                        tuple(4, RequestCode.UNKNOWN_HABITAT, "/demand/4/habitat_name"),
                        tuple(5, RequestCode.BLANK_HABITAT, "/demand/5/habitat_name"),
                        tuple(6, RequestCode.UNITS_TOO_PRECISE, "/demand/6/units"),
                        tuple(7, RequestCode.UNITS_TOO_LARGE, "/demand/7/units"));
    }

    @Test
    void judgesHabitatAndUnitsOfALineApart() {
        assertThat(codesOf(aDemand().of(null, null)))
                .containsExactly(RequestCode.BLANK_HABITAT, RequestCode.UNITS_NOT_A_NUMBER);
    }

    @Test
    void namesFieldValueAndRule() {
        assertThat(issuesOf(aDemand().of(CEREALS, "-1.5")))
                .extracting(RequestIssue::value, RequestIssue::message)
                .containsExactly(tuple("-1.5", "The units (-1.5) must be above 0."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "0.000001", "1e2", "0.1000000000001"})
    void acceptsUnitsWithinTheLimits(String units) {
        assertThat(codesOf(aDemand().of(CEREALS, units))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000.000001", "1e39"})
    void refusesMoreUnitsThanAnyQuoteMayHave(String units) {
        assertThat(codesOf(aDemand().of(CEREALS, units))).containsExactly(RequestCode.UNITS_TOO_LARGE);
    }

    @Test
    void refusesADemandWithoutLines() {
        assertThat(issuesOf(aDemand()))
                .extracting(RequestIssue::line, RequestIssue::code, RequestIssue::pointer)
                .containsExactly(tuple(null, RequestCode.EMPTY_DEMAND, "/demand"));
    }

    @Test
    void acceptsTwoHundredLinesAndNoMore() {
        DemandFixture full = aDemand();
        for (int i = 0; i < DemandCheck.MOST_LINES; i++) {
            full = full.of(CEREALS, "1");
        }

        assertThat(codesOf(full)).isEmpty();
        assertThat(codesOf(full.of("", ""))).containsExactly(RequestCode.TOO_MANY_LINES);
    }

    @Test
    void offersTheNearestNamesForAMistypedHabitat() {
        assertThat(issuesOf(aDemand().of("Graslands - other neutral grasland", "1")))
                .extracting(RequestIssue::message)
                .containsExactly("The habitat name (Graslands - other neutral grasland) must be one of the catalogue or"
                        + " a net-gain label.\nMaybe you meant: Grassland - Other neutral grassland;"
                        + " Grassland - Modified grassland; Grassland - Upland calcareous grassland;"
                        + " Grassland - Upland hay meadows; Grassland - Lowland meadows.");
    }

    @Test
    void offersShortNamesThatAreFewLettersAway() {
        assertThat(issuesOf(aDemand().of("D itches", "1")))
                .extracting(RequestIssue::message)
                .first()
                .asString()
                .endsWith("Maybe you meant: Ditches.");
    }

    @Test
    void offersNothingForANameLikeNoOther() {
        assertThat(issuesOf(aDemand().of("Xyzzy", "1")))
                .extracting(RequestIssue::message)
                .containsExactly("The habitat name (Xyzzy) must be one of the catalogue or a net-gain label.");
    }

    @Test
    void shortensAVeryLongValueInItsMessage() {
        assertThat(issuesOf(aDemand().of("Q".repeat(5_000), "1")).getFirst().value())
                .isEqualTo("Q".repeat(120) + "…");
    }

    @ParameterizedTest
    @CsvSource({
        "Net Gain (Low-equivalent), AREA",
        "net gain (area), AREA",
        "Net Gain (Hedgerows), HEDGEROWS",
        "Net Gain (Watercourses), WATERCOURSES"
    })
    void acceptsNetGainLabels(String name, NetGain label) {
        assertThat(aDemand().of(name, "1").in(CATALOGUE).demand().lines())
                .extracting(DemandLine::wanted)
                .containsExactly(new Wanted.OfNetGain(label));
    }

    @ParameterizedTest
    @CsvSource({
        "woodland and forest - felled, Woodland and forest - Felled",
        "Woodland and forest - Felled/Replacement for felled woodland,"
                + " Woodland and forest - Felled/Replacement for felled woodland"
    })
    void acceptsFelledWoodlandInTheCatalogueOrNot(String name, String shown) {
        assertThat(habitat(FELLED_WOODLAND).name()).isEqualTo(FELLED_WOODLAND);
        assertThat(aDemand().of(name, "1").in(CATALOGUE).demand().lines())
                .extracting(DemandLine::wanted)
                .containsExactly(new Wanted.OfFelledWoodland(shown));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "none", "no_discount", "NO_DISCOUNT"})
    void readsNoDiscountUnderItsNames(String type) {
        assertThat(aDemand().of(CEREALS, "1").discount(type, "7").in(CATALOGUE).discount())
                .isEqualTo(new Discount.None());
    }

    @Test
    void readsTierUpAndIgnoresItsValue() {
        assertThat(aDemand()
                        .of(CEREALS, "1")
                        .discount("tier_up", "lots")
                        .in(CATALOGUE)
                        .discount())
                .isEqualTo(new Discount.TierUp());
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "12.3456, 12.3456", "100, 100", "'', 0", ", 0"})
    void readsAPercentage(String value, String percent) {
        assertThat(aDemand()
                        .of(CEREALS, "1")
                        .discount("percentage", value)
                        .in(CATALOGUE)
                        .discount())
                .isEqualTo(new Discount.Percentage(new BigDecimal(percent)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "-1", "5.12345", "five", "NaN"})
    void refusesAPercentageOutsideItsRange(String value) {
        assertThat(issuesOf(aDemand().of(CEREALS, "1").discount("percentage", value)))
                .extracting(RequestIssue::line, RequestIssue::code, RequestIssue::pointer)
                .containsExactly(tuple(null, RequestCode.BAD_DISCOUNT_VALUE, "/options/discount/value"));
    }

    @Test
    void refusesAnUnknownDiscount() {
        assertThat(issuesOf(aDemand().of(CEREALS, "1").discount("loyalty", "5")))
                .extracting(RequestIssue::code, RequestIssue::message)
                .containsExactly(tuple(
                        RequestCode.UNKNOWN_DISCOUNT,
                        "The discount (loyalty) must be one of no_discount, tier_up, percentage."));
    }

    @Test
    void readsPolicySpatialRuleHoldSizeAndBankLimit() {
        QuoteRequest request = aDemand()
                .of(CEREALS, "1")
                .under("reference")
                .spatialRule("lpa-lnrs")
                .stockHold("hold-50")
                .size("Medium")
                .bankLimit("3.0")
                .excluding(" B2 ", "", "B9")
                .in(CATALOGUE);

        assertThat(request.policy()).isEqualTo(Preset.REFERENCE.policy());
        assertThat(request.spatialRule()).isEqualTo(SpatialRule.LPA_LNRS);
        assertThat(request.stockHold()).isEqualTo(StockHold.HOLD_50);
        assertThat(request.contractSize()).isEqualTo(ContractSize.MEDIUM);
        assertThat(request.bankLimit()).isEqualTo(3);
        assertThat(request.excluded()).isEqualTo(Set.of(new BankId("B2"), new BankId("B9")));
    }

    @Test
    void refusesUnknownSettingsTogether() {
        assertThat(issuesOf(aDemand()
                        .of(CEREALS, "1")
                        .under("lenient")
                        .spatialRule("nca")
                        .stockHold("hold-25")
                        .size("huge")
                        .bankLimit("0")))
                .extracting(RequestIssue::code, RequestIssue::pointer)
                .containsExactly(
                        tuple(RequestCode.UNKNOWN_POLICY, "/options/policy"),
                        tuple(RequestCode.UNKNOWN_SPATIAL_RULE, "/options/spatial_rule"),
                        tuple(RequestCode.UNKNOWN_STOCK_HOLD, "/options/stock_hold"),
                        tuple(RequestCode.UNKNOWN_SIZE, "/contract_size"),
                        tuple(RequestCode.BAD_BANK_LIMIT, "/options/bank_limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "1.5", "two"})
    void refusesABankLimitThatIsNoWholeNumberAboveZero(String limit) {
        assertThat(codesOf(aDemand().of(CEREALS, "1").bankLimit(limit))).containsExactly(RequestCode.BAD_BANK_LIMIT);
    }

    @Test
    void takesABankLimitBeyondCountingForNoLimit() {
        assertThat(aDemand()
                        .of(CEREALS, "1")
                        .bankLimit("10000000000")
                        .in(CATALOGUE)
                        .bankLimit())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void turnsEveryKnobOfThePolicy() {
        Policy policy = aDemand()
                .of(DITCHES, "1")
                .knob("trading", "earlier")
                .knob("draw", "nominal")
                .knob("companions", "scoring")
                .knob("splitting", "never")
                .knob("fallback", "exact")
                .knob("watercourse", "areas")
                .in(CATALOGUE)
                .policy();

        assertThat(policy)
                .isEqualTo(new Policy(
                        Preset.HOUSE,
                        Trading.EARLIER,
                        Draw.NOMINAL,
                        Companions.SCORING,
                        Splitting.NEVER,
                        Fallback.EXACT,
                        WatercourseTiers.AREAS));
        assertThat(PolicyKnob.values())
                .extracting(knob -> knob.in(policy))
                .containsExactly("earlier", "nominal", "scoring", "never", "exact", "areas");
    }

    @Test
    void leavesAKnobWithoutValueAsItIs() {
        assertThat(aDemand().of(DITCHES, "1").knob("draw", null).in(CATALOGUE).policy())
                .isEqualTo(Preset.HOUSE.policy());
    }

    @Test
    void refusesAnUnknownKnobAndAnUnknownValueOfAKnownOne() {
        assertThat(issuesOf(aDemand().of(DITCHES, "1").knob("dr/aw", "nominal").knob("draw", "none")))
                .extracting(RequestIssue::code, RequestIssue::pointer, RequestIssue::message)
                .containsExactly(
                        tuple(
                                RequestCode.UNKNOWN_KNOB,
                                "/options/knobs/dr~1aw",
                                "The knob (dr/aw) must be one of trading, draw, companions, splitting, fallback,"
                                        + " watercourse."),
                        tuple(
                                RequestCode.UNKNOWN_KNOB,
                                "/options/knobs/draw",
                                "The knob draw (none) must be one of physical, nominal."));
    }

    @Test
    void givesCodesInKebabCase() {
        assertThat(RequestCode.UNITS_NOT_POSITIVE.code()).isEqualTo("units-not-positive");
    }

    @Test
    void refusesARejectionWithoutIssues() {
        assertThatThrownBy(() -> new CheckedRequest.Rejected(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<RequestIssue> issuesOf(DemandFixture demand) {
        return switch (DemandCheck.check(demand.draft(), CATALOGUE)) {
            case CheckedRequest.Accepted unused -> List.of();
            case CheckedRequest.Rejected rejected -> rejected.issues();
        };
    }

    private static List<RequestCode> codesOf(DemandFixture demand) {
        return issuesOf(demand).stream().map(RequestIssue::code).toList();
    }
}
