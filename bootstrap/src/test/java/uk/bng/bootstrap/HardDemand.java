package uk.bng.bootstrap;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A request that the exact engine has a plan for within a second or two, and no proof for a minute. */
final class HardDemand {
    private static final int LINES = 150;
    private static final long SEED = 3;
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
        var random = new SplittableRandom(SEED);
        String lines = IntStream.range(0, LINES)
                .mapToObj(line -> """
                        {"habitat_name": "%s", "units": %s}""".formatted(
                                HABITATS.get(random.nextInt(HABITATS.size())),
                                String.format(Locale.ROOT, "0.%03d", random.nextInt(50, 300))))
                .collect(Collectors.joining(", "));
        return """
                {"demand": [%s],
                 "location": {"lpa_name": "Winchester", "nca_name": "South Downs"},
                 "options": {"time_limit": "%s"}}""".formatted(lines, limit);
    }
}
