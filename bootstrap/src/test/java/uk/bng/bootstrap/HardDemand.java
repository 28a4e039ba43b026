package uk.bng.bootstrap;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A request of whole lines that the exact engine has a plan for within a second or two, and no proof for a minute. */
final class HardDemand {
    private static final int LINES = 70;
    private static final int LEAST = 150;
    private static final int SPREAD = 450;
    private static final long SEED = 6;
    private static final List<String> HABITATS = List.of(
            "Grassland - Other neutral grassland",
            "Heathland and shrub - Mixed scrub",
            "Woodland and forest - Other woodland; broadleaved",
            "Native hedgerow",
            "Grassland - Modified grassland",
            "Woodland and forest - Lowland mixed deciduous woodland",
            "Net Gain (Low-equivalent)",
            "Heathland and shrub - Bramble scrub",
            "Grassland - Traditional orchards",
            "Individual trees - Urban tree");

    private HardDemand() {}

    /** Its body; the solver may work on it for {@code limit}, such as {@code PT20S}. */
    static String body(String limit) {
        var numbers = new Numbers();
        String lines = IntStream.range(0, LINES)
                .mapToObj(line ->
                        """
                        {"habitat_name": "%s", "units": 0.%03d}""".formatted(HABITATS.get(numbers.below(HABITATS.size())), LEAST + numbers.below(SPREAD)))
                .collect(Collectors.joining(", "));
        return """
                {"demand": [%s],
                 "location": {"lpa_name": "Winchester", "nca_name": "South Downs"},
                 "options": {"policy": "reference", "time_limit": "%s"}}""".formatted(lines, limit);
    }

    /** Numbers in a row that is always the same; the journeys through the page have the same ones (hardDemand.ts). */
    private static final class Numbers {
        private long last = SEED;

        int below(int bound) {
            last = last * 48_271 % Integer.MAX_VALUE;
            return (int) (last * bound / Integer.MAX_VALUE);
        }
    }
}
