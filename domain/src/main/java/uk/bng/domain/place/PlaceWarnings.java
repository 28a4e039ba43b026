package uk.bng.domain.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.bng.domain.place.LocationWarning.Code;

/** Says what a user should know about the areas that a site was given. */
final class PlaceWarnings {
    private static final Map<AreaKind, Code> NOT_FOUND = Map.of(
            AreaKind.LPA, Code.LPA_NOT_FOUND,
            AreaKind.NCA, Code.NCA_NOT_FOUND,
            AreaKind.LNRS, Code.LNRS_NOT_FOUND);
    private static final Map<AreaKind, Code> NOT_IN_TABLES = Map.of(
            AreaKind.LPA, Code.LPA_NOT_IN_TABLES,
            AreaKind.NCA, Code.NCA_NOT_IN_TABLES,
            AreaKind.LNRS, Code.LNRS_NOT_IN_TABLES);

    private final Geography geography;
    private final LookedUp.Found found;
    private final List<LocationWarning> warnings;

    PlaceWarnings(Geography geography, LookedUp.Found found) {
        this.geography = geography;
        this.found = found;
        this.warnings = new ArrayList<>(found.warnings());
    }

    /** What the finder noticed itself, and what follows from the areas. */
    List<LocationWarning> of(Accuracy accuracy, SiteAxis<Lpa> lpa, SiteAxis<Nca> nca, SiteAxis<Lnrs> lnrs) {
        if (accuracy == Accuracy.APPROXIMATE) {
            ofPoint();
        }
        for (SiteAxis<?> axis : List.of(lpa, nca, lnrs)) {
            ofChoice(axis);
            ofGap(axis);
        }
        ofPair(lpa, nca, geography.ncaOverlaps(), Code.NCA_MISSING);
        ofPair(lpa, lnrs, geography.lnrsOverlaps(), Code.LNRS_MISSING);
        if (!lpa.isKnown() && !nca.isKnown() && !lnrs.isKnown()) {
            add(
                    Code.LOCATION_UNKNOWN,
                    "The site's planning authority and landscape areas are not known, so every bank counts as far.");
        }
        return warnings;
    }

    /** That the areas rest on a point that may not be the site's. */
    private void ofPoint() {
        switch (found.by()) {
            case LocatedBy.OutcodeCentre centre ->
                add(
                        Code.LOCATION_APPROXIMATE,
                        "Located by the centre of the %s area, not by the exact site.%s"
                                .formatted(centre.outcode(), advice()));
            case LocatedBy.MatchedAddress address ->
                add(
                        Code.LOCATION_APPROXIMATE,
                        "Located by the address that was found, %s, which may not be the site.%s"
                                .formatted(address.matched(), advice()));
            // Exact ones are approximate where a service failed or found no area, which has a warning of its own.
            case LocatedBy.PostcodeCentre unused -> {}
            case LocatedBy.OwnPoint unused -> {}
        }
    }

    private void ofChoice(SiteAxis<?> axis) {
        Area chosen = axis.chosen();
        AreaName seen = axis.seen().name();
        if (chosen != null && seen.isKnown() && !seen.matches(chosen.name())) {
            warnings.add(new LocationWarning(
                    Code.AREA_DIFFERS,
                    "The %s (%s) stands as chosen, though %s lies in %s."
                            .formatted(axis.kind().words(), chosen.name().label(), place(), seen.label()),
                    List.of(seen.label())));
        }
    }

    private void ofGap(SiteAxis<?> axis) {
        String words = axis.kind().words();
        if (axis.isEmptyThere() && !axis.isKnown()) {
            add(
                    Objects.requireNonNull(NOT_FOUND.get(axis.kind())),
                    "There is no %s at %s, so no bank is near by it.\nMaybe that is off the coast: choose the %s."
                            .formatted(words, place(), words));
        }
        if (axis.isKnown() && axis.placed().area() == null) {
            add(
                    Objects.requireNonNull(NOT_IN_TABLES.get(axis.kind())),
                    "The %s (%s) is not in the tables: banks in it are local, but its neighbours are not known."
                            .formatted(words, axis.placed().name().label()));
        }
    }

    /** That an authority's landscape is not known, or lies nowhere in it though one of both was chosen. */
    private <T extends Area> void ofPair(SiteAxis<Lpa> lpa, SiteAxis<T> axis, Overlaps<T> overlaps, Code missing) {
        Lpa authority = lpa.placed().area();
        T area = axis.placed().area();
        if (authority == null) {
            return;
        }
        if (!axis.isKnown() && !axis.isEmptyThere()) {
            ofMissing(axis.kind(), authority, overlaps, missing);
        }
        if (area != null && (lpa.isChosen() || axis.isChosen()) && !overlaps.overlap(authority, area)) {
            add(
                    Code.AREAS_DO_NOT_OVERLAP,
                    "The planning authority (%s) does not overlap the %s (%s)."
                            .formatted(
                                    authority.name().label(),
                                    axis.kind().words(),
                                    area.name().label()));
        }
    }

    private <T extends Area> void ofMissing(AreaKind kind, Lpa authority, Overlaps<T> overlaps, Code missing) {
        List<String> candidates = overlaps.of(authority, Geography.WORTH_NAMING).stream()
                .map(candidate -> candidate.name().label())
                .toList();
        warnings.add(new LocationWarning(
                missing,
                "The %s of the site in %s is not known, so no bank is near by it.%s"
                        .formatted(
                                kind.words(),
                                authority.name().label(),
                                candidates.isEmpty()
                                        ? ""
                                        : "\nMaybe it is one of: " + String.join(", ", candidates) + "."),
                candidates));
    }

    private String advice() {
        boolean live = !found.source().equals(LookedUp.TABLES)
                || found.warnings().stream().anyMatch(warning -> warning.code() == Code.LIVE_LOOKUP_UNAVAILABLE);
        return " Planning authority and tiers may differ. To be exact, choose the planning authority and character area, or %s."
                .formatted(live ? "give the full postcode or the site's point" : "switch on live look-up");
    }

    private String place() {
        return switch (found.by()) {
            case LocatedBy.OwnPoint unused -> "the point given";
            case LocatedBy.PostcodeCentre unused -> "the centre of the postcode";
            case LocatedBy.OutcodeCentre centre -> "the centre of the %s area".formatted(centre.outcode());
            case LocatedBy.MatchedAddress unused -> "the address that was found";
        };
    }

    private void add(Code code, String message) {
        warnings.add(new LocationWarning(code, message, List.of()));
    }
}
