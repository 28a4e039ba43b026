package uk.bng.domain.place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The areas that a user chose, found in the tables; null where nothing was chosen or it was not found. */
record ChosenAreas(
        @Nullable Lpa lpa,
        @Nullable Nca nca,
        @Nullable Lnrs lnrs,
        @Nullable Waterbody waterbody,
        @Nullable Catchment catchment,
        List<LocationIssue> issues) {
    /** The areas given, with an issue for each that cannot be used; a water body brings its catchment. */
    static ChosenAreas of(AreasGiven given, Geography geography) {
        List<LocationIssue> issues = new ArrayList<>();
        Lpa lpa = chosen(AreaKind.LPA, given.lpa(), geography::lpa, issues);
        Nca nca = chosen(AreaKind.NCA, given.nca(), geography::nca, issues);
        Lnrs lnrs = chosen(AreaKind.LNRS, given.lnrs(), geography::lnrs, issues);
        Waterbody water = chosen(AreaKind.WATERBODY, given.waterbody(), geography::waterbody, issues);
        Catchment catchment = chosen(AreaKind.CATCHMENT, given.operationalCatchment(), geography::catchment, issues);
        if (water != null && catchment != null && !water.catchment().equals(catchment)) {
            issues.add(catchmentDiffers(water, given.operationalCatchment()));
        }
        return new ChosenAreas(lpa, nca, lnrs, water, water != null ? water.catchment() : catchment, issues);
    }

    /** Whether there is no area at all. */
    boolean isNothing() {
        return lpa == null && nca == null && lnrs == null && waterbody == null && catchment == null;
    }

    private static <T> @Nullable T chosen(
            AreaKind kind, String text, Function<String, AreaAnswer<T>> find, List<LocationIssue> issues) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (find.apply(text)) {
            case AreaAnswer.Found<T> found -> found.area();
            case AreaAnswer.Unknown<T> unknown -> {
                issues.add(unknown(kind, unknown.text(), unknown.suggestions()));
                yield null;
            }
            case AreaAnswer.Ambiguous<T> ambiguous -> {
                issues.add(ambiguous(kind, ambiguous));
                yield null;
            }
        };
    }

    private static LocationIssue unknown(AreaKind kind, String text, List<String> near) {
        String advice = near.isEmpty() ? "" : "\nMaybe one of: " + String.join(", ", near) + ".";
        return new LocationIssue(
                LocationField.of(kind),
                text,
                LocationIssue.Code.UNKNOWN_AREA,
                "The %s (%s) must be a code or name of the tables.%s"
                        .formatted(kind.words(), LocationIssue.cut(text), advice),
                near);
    }

    private static LocationIssue ambiguous(AreaKind kind, AreaAnswer.Ambiguous<?> answer) {
        return new LocationIssue(
                LocationField.of(kind),
                answer.text(),
                LocationIssue.Code.AMBIGUOUS_AREA,
                "The %s (%s) must name exactly one.\nMaybe %s."
                        .formatted(kind.words(), LocationIssue.cut(answer.text()), answer.advice()),
                answer.candidates());
    }

    private static LocationIssue catchmentDiffers(Waterbody water, String given) {
        return new LocationIssue(
                LocationField.CATCHMENT,
                given,
                LocationIssue.Code.CATCHMENT_DIFFERS,
                "The operational catchment (%s) must be that of the water body %s: %s."
                        .formatted(
                                LocationIssue.cut(given),
                                water.name(),
                                water.catchment().name()),
                List.of(water.catchment().name()));
    }
}
