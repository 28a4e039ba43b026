package uk.bng.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes instances from a seed: a market of banks with some habitats each, and a demand for the habitats most held. The
 * same seed and shape give the same instance everywhere. Made for one instance.
 */
final class InstanceMaker {
    private static final List<Kind> HABITATS = List.of(
            new Kind("Grassland - Modified grassland", "Grassland", "Low", "area"),
            new Kind("Grassland - Other neutral grassland", "Grassland", "Medium", "area"),
            new Kind("Grassland - Traditional orchards", "Grassland", "High", "area"),
            new Kind("Grassland - Lowland meadows", "Grassland", "Very High", "area"),
            new Kind("Grassland - Lowland calcareous grassland", "Grassland", "High", "area"),
            new Kind("Heathland and shrub - Mixed scrub", "Heathland and shrub", "Medium", "area"),
            new Kind("Heathland and shrub - Bramble scrub", "Heathland and shrub", "Medium", "area"),
            new Kind("Woodland and forest - Lowland mixed deciduous woodland", "Woodland and forest", "High", "area"),
            new Kind("Woodland and forest - Other woodland; broadleaved", "Woodland and forest", "Medium", "area"),
            new Kind("Individual trees - Urban tree", "Individual trees", "Medium", "area"),
            new Kind("Urban - Introduced shrub", "Urban", "Low", "area"),
            new Kind("Cropland - Arable field margins tussocky", "Cropland", "Medium", "area"),
            new Kind("Lakes - Ponds (non-priority habitat)", "Lakes", "Medium", "area"),
            new Kind("Wetland - Reedbeds", "Wetland", "High", "area"));
    private static final List<Kind> HEDGES = List.of(
            new Kind("Native hedgerow", "Hedgerow", "Low", "hedgerow"),
            new Kind("Species-rich native hedgerow", "Hedgerow", "Medium", "hedgerow"),
            new Kind("Species-rich native hedgerow with trees", "Hedgerow", "High", "hedgerow"));
    private static final List<Kind> WATERS = List.of(
            new Kind("Ditches", "Watercourse", "Medium", "watercourse"),
            new Kind("Canals", "Watercourse", "Medium", "watercourse"),
            new Kind("Other rivers and streams", "Watercourse", "High", "watercourse"));
    private static final Map<String, Integer> BASE =
            Map.of("Low", 21_000, "Medium", 27_000, "High", 36_000, "Very High", 52_000);
    private static final List<Factor> SIZES = List.of(
            new Factor("fractional", 1.35),
            new Factor("small", 1.0),
            new Factor("medium", 0.92),
            new Factor("large", 0.85));
    private static final List<Factor> TIERS =
            List.of(new Factor("local", 1.0), new Factor("adjacent", 4.0 / 3), new Factor("far", 2.0));
    private static final List<Integer> PARCELS = List.of(1, 1, 1, 2);
    private static final int POPULAR = 8;
    private static final double PRICED = 0.97;
    private static final List<String> LPAS = names("District", 60);
    private static final List<String> NCAS = names("Character Area", 30);
    private static final String LEVELS =
            "{\"Very Low\":0,\"V.Low\":0,\"Low\":2,\"Medium\":4,\"High\":6,\"Very High\":8,\"V.High\":8}";

    private final Shape shape;
    private final SeededNumbers numbers;
    private final List<String> banks = new ArrayList<>();
    private final List<String> prices = new ArrayList<>();
    private final List<String> stocks = new ArrayList<>();
    private final Map<Kind, Double> held = new LinkedHashMap<>();

    private InstanceMaker(String seed, Shape shape) {
        this.shape = shape;
        this.numbers = new SeededNumbers(
                "%s/%s/%d/%d/%s".formatted(seed, shape.name(), shape.banks(), shape.lines(), shape.tightness()));
    }

    private record Kind(String habitat, String group, String band, String ledger) {}

    private record Factor(String name, double value) {}

    /** The instance of a shape and a seed. */
    static Instance make(String seed, Shape shape) {
        return new Instance(shape.name(), new InstanceMaker(seed, shape).text());
    }

    private String text() {
        for (int bank = 0; bank < shape.banks(); bank++) {
            addBank(String.format(Locale.ROOT, "B%03d", bank));
        }
        List<String> demand = demand();
        List<String> catalogue = Stream.of(HABITATS, HEDGES, WATERS)
                .flatMap(List::stream)
                .map(kind -> object(
                        "habitat_name", quoted(kind.habitat()),
                        "broader_type", quoted(kind.group()),
                        "distinctiveness_name", quoted(kind.band()),
                        "umbrella_type", quoted(kind.ledger())))
                .toList();
        String target = object(
                "lpa", quoted(LPAS.getFirst()),
                "nca", quoted(NCAS.getFirst()),
                "lpa_neighbours",
                        array(LPAS.subList(1, 6).stream()
                                .map(InstanceMaker::quoted)
                                .toList()),
                "nca_neighbours",
                        array(NCAS.subList(1, 4).stream()
                                .map(InstanceMaker::quoted)
                                .toList()));
        String inputs = object(
                "target", target,
                "banks", array(banks),
                "catalog", array(catalogue),
                "distinctiveness_levels", LEVELS,
                "pricing", array(prices),
                "stock", array(stocks),
                "trading_rules", "[]",
                "demand", array(demand),
                "promoter_discount", "{\"type\":null,\"value\":null}");
        return object("id", quoted(shape.name()), "inputs", inputs);
    }

    private void addBank(String id) {
        banks.add(object(
                "bank_id", quoted(id),
                "bank_name", quoted(id.replace("B", "Bank ")),
                "lpa_name", quoted(numbers.oneOf(LPAS)),
                "nca_name", quoted(numbers.oneOf(NCAS))));
        double level = numbers.between(0.75, 1.35);
        for (Kind kind : kinds()) {
            int parcels = shape.wide() ? 1 : numbers.oneOf(PARCELS);
            for (int parcel = 0; parcel < parcels; parcel++) {
                addStock(id, kind);
            }
            double price = BASE.getOrDefault(kind.band(), 0) * level * numbers.between(0.85, 1.2);
            addPrices(id, kind, price);
        }
    }

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        if (shape.wide()) {
            Stream.of(HABITATS, HEDGES, WATERS).forEach(kinds::addAll);
        } else {
            kinds.addAll(numbers.someOf(HABITATS, numbers.whole(3, 8)));
            kinds.addAll(numbers.someOf(HEDGES, numbers.whole(0, 2)));
            kinds.addAll(numbers.someOf(WATERS, numbers.whole(0, 2)));
        }
        return kinds;
    }

    private void addStock(String bank, Kind kind) {
        BigDecimal quantity = rounded(numbers.between(0.3, 9.0), 2);
        held.merge(kind, quantity.doubleValue(), Double::sum);
        stocks.add(object(
                "stock_id", quoted(String.format(Locale.ROOT, "%s-S%05d", bank, stocks.size())),
                "bank_id", quoted(bank),
                "habitat_name", quoted(kind.habitat()),
                "quantity_available", quantity.toPlainString()));
    }

    private void addPrices(String bank, Kind kind, double price) {
        for (Factor size : SIZES) {
            for (Factor tier : TIERS) {
                if (numbers.fraction() < PRICED) {
                    BigDecimal tens = rounded(price * size.value() * tier.value() * numbers.between(0.98, 1.02), -1);
                    prices.add(object(
                            "bank_id", quoted(bank),
                            "habitat_name", quoted(kind.habitat()),
                            "contract_size", quoted(size.name()),
                            "tier", quoted(tier.name()),
                            "price", tens.toPlainString()));
                }
            }
        }
    }

    private List<String> demand() {
        double most = 0.05 + 4 * Double.parseDouble(shape.tightness());
        List<Kind> popular = held.keySet().stream()
                .filter(kind -> kind.ledger().equals("area"))
                .sorted(Comparator.comparing((Kind kind) -> held.getOrDefault(kind, 0.0))
                        .reversed())
                .limit(POPULAR)
                .toList();
        List<String> demand = new ArrayList<>();
        for (int line = 0; line < shape.lines(); line++) {
            String habitat = wanted(popular);
            demand.add(object(
                    "habitat_name", quoted(habitat),
                    "units_required", rounded(numbers.between(0.05, most), 3).toPlainString()));
        }
        return demand;
    }

    private String wanted(List<Kind> popular) {
        double draw = numbers.fraction();
        List<Kind> hedges = heldOf("hedgerow");
        List<Kind> waters = heldOf("watercourse");
        if (draw < 0.08 && !hedges.isEmpty()) {
            return numbers.oneOf(hedges).habitat();
        }
        if (draw < 0.12 && !waters.isEmpty()) {
            return numbers.oneOf(waters).habitat();
        }
        return draw < 0.2 ? "Net Gain (Low-equivalent)" : numbers.oneOf(popular).habitat();
    }

    private List<Kind> heldOf(String ledger) {
        return held.keySet().stream()
                .filter(kind -> kind.ledger().equals(ledger))
                .toList();
    }

    private static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    private static List<String> names(String of, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> String.format(Locale.ROOT, "%s %03d", of, index))
                .toList();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String array(List<String> members) {
        return "[" + String.join(",", members) + "]";
    }

    private static String object(String... namesAndValues) {
        List<String> members = new ArrayList<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            members.add(quoted(namesAndValues[index]) + ":" + namesAndValues[index + 1]);
        }
        return "{" + String.join(",", members) + "}";
    }
}
