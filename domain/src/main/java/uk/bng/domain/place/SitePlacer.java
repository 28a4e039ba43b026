package uk.bng.domain.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places a site by what was chosen and what was looked up: all that is wrong at once, or the site with its warnings. */
final class SitePlacer {
    /** The share of an authority, in millionths, from which one strategy area counts as holding it. */
    private static final long AS_GOOD_AS_WHOLE = 970_000;

    private static final LookedUpArea NOT_ASKED = new LookedUpArea.NotAsked();
    private static final LookedUp.Found NOTHING = new LookedUp.Found(
            null, new LocatedBy.OwnPoint(), NOT_ASKED, NOT_ASKED, NOT_ASKED, List.of(), LookedUp.TABLES, List.of());

    private final Geography geography;

    SitePlacer(Geography geography) {
        this.geography = geography;
    }

    SiteAnswer place(AreasGiven given, LookedUp lookedUp) {
        ChosenAreas chosen = ChosenAreas.of(given, geography);
        List<LocationIssue> issues = new ArrayList<>(chosen.issues());
        LookedUp.Found found = switch (lookedUp) {
            case LookedUp.Nothing unused -> NOTHING;
            case LookedUp.Found it -> it;
            case LookedUp.Refused refused -> {
                issues.addAll(refused.issues());
                yield NOTHING;
            }
        };
        abroad(found.lpa()).ifPresent(nation -> issues.add(LocationIssue.outsideEngland(nation)));
        return issues.isEmpty() ? located(chosen, found) : new SiteAnswer.NotLocated(issues);
    }

    /** The authorities that a service knows may be those of all nations. */
    private static Optional<Nation> abroad(LookedUpArea lpa) {
        return lpa instanceof LookedUpArea.Said said ? Nation.ofCode(said.code()) : Optional.empty();
    }

    private SiteAnswer located(ChosenAreas chosen, LookedUp.Found found) {
        boolean vague = found.by().accuracy() == Accuracy.APPROXIMATE;
        SiteAxis<Lpa> lpa = SiteAxis.of(geography.lpaTable(), chosen.lpa(), found.lpa(), vague, geography::lpa);
        SiteAxis<Nca> nca = SiteAxis.of(geography.ncaTable(), chosen.nca(), found.nca(), vague, geography::nca);
        SiteAxis<Lnrs> lnrs =
                strategy(lpa, SiteAxis.of(geography.lnrsTable(), chosen.lnrs(), found.lnrs(), vague, geography::lnrs));
        Accuracy accuracy = accuracy(chosen, found, lpa, nca, lnrs);
        return new SiteAnswer.Located(
                site(chosen, lpa, nca, lnrs),
                accuracy,
                found.point() == null ? pointInside(lpa, nca, lnrs) : found.point(),
                new PlaceWarnings(geography, found).of(accuracy, lpa, nca, lnrs),
                found.source(),
                attribution(found),
                found.by().note().orElse(null));
    }

    /** What a service saw at the site comes first, then what a chosen authority implies, then what lies at a centre. */
    private SiteAxis<Lnrs> strategy(SiteAxis<Lpa> lpa, SiteAxis<Lnrs> lnrs) {
        Lpa authority = lpa.placed().area();
        boolean implied = !lnrs.isChosen()
                && switch (lnrs.lookedUp()) {
                    case LookedUpArea.Said unused -> false;
                    case LookedUpArea.AtCentre unused -> lpa.isChosen();
                    case LookedUpArea.NotThere unused -> lpa.isChosen();
                    case LookedUpArea.NotAsked unused -> true;
                };
        if (!implied || authority == null) {
            return lnrs;
        }
        return geography
                .lnrsOverlaps()
                .holding(authority, AS_GOOD_AS_WHOLE)
                .map(area -> lnrs.given(
                        new PlacedArea<>(area.name(), area, lpa.placed().approximate())))
                .orElse(lnrs);
    }

    /** Authority and character area, both chosen, leave nothing in doubt; else every area must be certain. */
    private static Accuracy accuracy(
            ChosenAreas chosen, LookedUp.Found found, SiteAxis<Lpa> lpa, SiteAxis<Nca> nca, SiteAxis<Lnrs> lnrs) {
        boolean bothChosen = lpa.isChosen() && nca.isChosen();
        if (lpa.placed().approximate()
                || nca.placed().approximate()
                || (lnrs.placed().approximate() && !bothChosen)) {
            return Accuracy.APPROXIMATE;
        }
        if (!found.equals(NOTHING) && !bothChosen) {
            return found.by().accuracy();
        }
        return chosen.isNothing() ? Accuracy.NONE : Accuracy.CHOSEN;
    }

    private Site site(ChosenAreas chosen, SiteAxis<Lpa> lpa, SiteAxis<Nca> nca, SiteAxis<Lnrs> lnrs) {
        Waterbody water = chosen.waterbody();
        Catchment catchment = chosen.catchment();
        return new Site(
                lpa.placed().name(),
                nca.placed().name(),
                lnrs.placed().name(),
                AreaName.of(water == null ? null : water.name()),
                AreaName.of(catchment == null ? null : catchment.name()),
                neighbours(geography.lpaTable(), lpa),
                neighbours(geography.ncaTable(), nca),
                neighbours(geography.lnrsTable(), lnrs),
                Stream.of(
                                shortBorders(geography.lpaTable(), lpa),
                                shortBorders(geography.ncaTable(), nca),
                                shortBorders(geography.lnrsTable(), lnrs))
                        .flatMap(List::stream)
                        .toList(),
                approximate(lpa, nca, lnrs));
    }

    private static Set<AreaKind> approximate(SiteAxis<?>... axes) {
        Set<AreaKind> kinds = EnumSet.noneOf(AreaKind.class);
        for (SiteAxis<?> axis : axes) {
            if (axis.placed().approximate()) {
                kinds.add(axis.kind());
            }
        }
        return kinds;
    }

    private static <T extends Area> List<AreaName> neighbours(AreaTable<T> table, SiteAxis<T> axis) {
        T area = axis.placed().area();
        return area == null
                ? List.of()
                : table.neighbours(area).stream().map(Area::name).toList();
    }

    private static <T extends Area> List<ShortBorder> shortBorders(AreaTable<T> table, SiteAxis<T> axis) {
        T area = axis.placed().area();
        return area == null ? List.of() : table.shortBorders(area);
    }

    private static @Nullable MapPoint pointInside(SiteAxis<?>... axes) {
        return Stream.of(axes)
                .map(axis -> axis.placed().area())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Area::point)
                .orElse(null);
    }

    private String attribution(LookedUp.Found found) {
        List<String> words = new ArrayList<>(List.of(geography.attribution()));
        words.addAll(found.attributions());
        return String.join(" ", words);
    }
}
