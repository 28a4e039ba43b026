package uk.bng.bootstrap;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that the exact engine has a plan for at once and no proof of for a long time; each seed is another one. */
final class HardDemand {
    private static final int LINES = 40;
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

    /** The body of a request that its solver may work on for {@code limit}, such as {@code PT20S}. */
    static String body(long seed, String limit) {
        var random = new SplittableRandom(seed);
        String lines = IntStream.range(0, LINES)
                .mapToObj(line -> """
                        {"habitat_name": "%s", "units": %s}""".formatted(
                                HABITATS.get(random.nextInt(HABITATS.size())),
                                String.format(Locale.ROOT, "0.%03d", random.nextInt(50, 500))))
                .collect(Collectors.joining(", "));
        return """
                {"demand": [%s],
                 "location": {"lpa_name": "Winchester", "nca_name": "South Downs"},
                 "options": {"policy": "reference", "time_limit": "%s"}}""".formatted(lines, limit);
    }
}
