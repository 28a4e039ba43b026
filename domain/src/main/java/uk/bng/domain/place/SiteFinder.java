package uk.bng.domain.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Places a site by the areas a user chose: all that is wrong with them at once, or the site with its warnings. */
final class SiteFinder {
    /** The share of an authority, in millionths, from which one strategy area counts as holding it. */
    private static final long AS_GOOD_AS_WHOLE = 970_000;

    private static final int MOST_SHOWN = 60;

    private final Geography geography;

    SiteFinder(Geography geography) {
        this.geography = geography;
    }

    SiteAnswer find(AreasGiven given) {
        if (given.isNothing()) {
            return new SiteAnswer.Located(Site.UNKNOWN, Accuracy.NONE, null, List.of(unknownLocation()));
        }
        List<LocationIssue> issues = new ArrayList<>();
        Lpa lpa = chosen(AreaKind.LPA, given.lpa(), geography::lpa, issues);
        Nca nca = chosen(AreaKind.NCA, given.nca(), geography::nca, issues);
        Lnrs lnrs = chosen(AreaKind.LNRS, given.lnrs(), geography::lnrs, issues);
        Waterbody water = chosen(AreaKind.WATERBODY, given.waterbody(), geography::waterbody, issues);
        Catchment catchment = chosen(AreaKind.CATCHMENT, given.operationalCatchment(), geography::catchment, issues);
        if (water != null && catchment != null && !water.catchment().equals(catchment)) {
            issues.add(catchmentDiffers(water, given.operationalCatchment()));
        }
        if (!issues.isEmpty()) {
            return new SiteAnswer.NotLocated(issues);
        }
        return located(lpa, nca, lnrs, water, water != null ? water.catchment() : catchment);
    }

    private SiteAnswer located(
            @Nullable Lpa lpa,
            @Nullable Nca nca,
            @Nullable Lnrs chosenLnrs,
            @Nullable Waterbody water,
            @Nullable Catchment catchment) {
        Lnrs lnrs = chosenLnrs != null || lpa == null
                ? chosenLnrs
                : geography.lnrsOverlaps().holding(lpa, AS_GOOD_AS_WHOLE).orElse(null);
        Site site = new Site(
                name(lpa),
                name(nca),
                name(lnrs),
                AreaName.of(water == null ? null : water.name()),
                AreaName.of(catchment == null ? null : catchment.name()),
                lpa == null ? List.of() : names(geography.neighbours(lpa)),
                nca == null ? List.of() : names(geography.neighbours(nca)),
                lnrs == null ? List.of() : names(geography.neighbours(lnrs)));
        Area shown = lpa != null ? lpa : nca != null ? nca : lnrs;
        MapPoint point = shown == null ? null : shown.point();
        return new SiteAnswer.Located(site, Accuracy.CHOSEN, point, warnings(lpa, nca, lnrs));
    }

    private List<LocationWarning> warnings(@Nullable Lpa lpa, @Nullable Nca nca, @Nullable Lnrs lnrs) {
        if (lpa == null) {
            return nca == null && lnrs == null ? List.of(unknownLocation()) : List.of();
        }
        List<LocationWarning> warnings = new ArrayList<>();
        onAxis(LocationWarning.Code.NCA_MISSING, AreaKind.NCA, lpa, nca, geography.ncaOverlaps())
                .ifPresent(warnings::add);
        onAxis(LocationWarning.Code.LNRS_MISSING, AreaKind.LNRS, lpa, lnrs, geography.lnrsOverlaps())
                .ifPresent(warnings::add);
        return warnings;
    }

    private static <T extends Area> Optional<LocationWarning> onAxis(
            LocationWarning.Code missing, AreaKind kind, Lpa lpa, @Nullable T area, Overlaps<T> overlaps) {
        String authority = lpa.name().label();
        if (area == null) {
            List<String> candidates = overlaps.of(lpa, Geography.WORTH_NAMING).stream()
                    .map(candidate -> candidate.name().label())
                    .toList();
            return Optional.of(new LocationWarning(
                    missing,
                    "The %s of the site in %s is not known, so no bank is near by it.%s"
                            .formatted(
                                    kind.words(),
                                    authority,
                                    candidates.isEmpty()
                                            ? ""
                                            : "\nMaybe it is one of: " + String.join(", ", candidates) + "."),
                    candidates));
        }
        if (overlaps.overlap(lpa, area)) {
            return Optional.empty();
        }
        return Optional.of(new LocationWarning(
                LocationWarning.Code.AREAS_DO_NOT_OVERLAP,
                "The planning authority (%s) does not overlap the %s (%s)."
                        .formatted(authority, kind.words(), area.name().label()),
                List.of()));
    }

    private static LocationWarning unknownLocation() {
        return new LocationWarning(
                LocationWarning.Code.LOCATION_UNKNOWN,
                "The site's planning authority and landscape areas are not known, so every bank counts as far.",
                List.of());
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
                kind,
                text,
                LocationIssue.Code.UNKNOWN_AREA,
                "The %s (%s) must be a code or name of the tables.%s".formatted(kind.words(), shown(text), advice),
                near);
    }

    private static LocationIssue ambiguous(AreaKind kind, AreaAnswer.Ambiguous<?> answer) {
        return new LocationIssue(
                kind,
                answer.text(),
                LocationIssue.Code.AMBIGUOUS_AREA,
                "The %s (%s) must name exactly one.\nMaybe %s."
                        .formatted(kind.words(), shown(answer.text()), answer.advice()),
                answer.candidates());
    }

    private static LocationIssue catchmentDiffers(Waterbody water, String given) {
        return new LocationIssue(
                AreaKind.CATCHMENT,
                given,
                LocationIssue.Code.CATCHMENT_DIFFERS,
                "The operational catchment (%s) must be that of the water body %s: %s."
                        .formatted(shown(given), water.name(), water.catchment().name()),
                List.of(water.catchment().name()));
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "...";
    }

    private static AreaName name(@Nullable Area area) {
        return area == null ? AreaName.BLANK : area.name();
    }

    private static List<AreaName> names(List<? extends Area> areas) {
        return areas.stream().map(Area::name).toList();
    }
}
