package uk.bng.domain.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.policy.WatercourseTiers;
import uk.bng.domain.unit.Ledger;

/** Reads how near banks are to one site under one spatial rule (specification, section 4.3). Immutable and thread-safe. */
public final class Nearness {
    private static final String CATCHMENT_UNKNOWN = "the catchment is not known";

    private final Site site;
    private final SpatialRule rule;
    private final WatercourseTiers watercourse;
    private final Map<String, AreaName> lpaNeighbours;
    private final Map<String, AreaName> ncaNeighbours;
    private final Map<String, AreaName> lnrsNeighbours;

    private Nearness(Site site, SpatialRule rule, WatercourseTiers watercourse) {
        this.site = site;
        this.rule = rule;
        this.watercourse = watercourse;
        this.lpaNeighbours = byKey(site.lpaNeighbours());
        this.ncaNeighbours = byKey(site.ncaNeighbours());
        this.lnrsNeighbours = byKey(site.lnrsNeighbours());
    }

    public static Nearness of(Site site, SpatialRule rule, WatercourseTiers watercourse) {
        return new Nearness(site, rule, watercourse);
    }

    /** The tier of a bank for lines of this ledger. */
    public TierReading read(BankPlace place, Ledger ledger) {
        return read(place, ledger, rule);
    }

    /** The tier under the other spatial rule; empty when the site's area on that rule's second axis is not known. */
    public Optional<Tier> underOtherRule(BankPlace place, Ledger ledger) {
        SpatialRule other = rule.other();
        TierReading reading = read(place, ledger, other);
        boolean known =
                reading.basis() == TierBasis.CATCHMENT || landscape(other).isKnown();
        return known ? Optional.of(reading.tier()) : Optional.empty();
    }

    private TierReading read(BankPlace place, Ledger ledger, SpatialRule by) {
        if (ledger != Ledger.WATERCOURSE) {
            return byAxes(place, by);
        }
        return switch (watercourse) {
            case CATCHMENTS -> byCatchment(place, by);
            case AREAS -> byAxes(place, by).doubting(TierDoubt.CATCHMENT, "catchments are not compared");
        };
    }

    private TierReading byCatchment(BankPlace place, SpatialRule by) {
        AreaName siteWater = site.waterbody();
        AreaName siteCatchment = site.operationalCatchment();
        AreaName bankWater = place.waterbody();
        AreaName bankCatchment = place.operationalCatchment();
        if (siteWater.matches(bankWater)) {
            return byWater(Tier.LOCAL, TierWords.same(AreaKind.WATERBODY, siteWater));
        }
        if (siteCatchment.matches(bankCatchment)) {
            return byWater(Tier.ADJACENT, TierWords.same(AreaKind.CATCHMENT, siteCatchment));
        }
        if (siteCatchment.isKnown() && bankCatchment.isKnown()) {
            return byWater(Tier.FAR, TierWords.different(AreaKind.CATCHMENT, siteCatchment, bankCatchment));
        }
        if (siteWater.isKnown() && bankWater.isKnown()) {
            return byWater(Tier.FAR, TierWords.different(AreaKind.WATERBODY, siteWater, bankWater))
                    .doubting(TierDoubt.CATCHMENT, CATCHMENT_UNKNOWN);
        }
        return byAxes(place, by).doubting(TierDoubt.CATCHMENT, CATCHMENT_UNKNOWN);
    }

    private TierReading byAxes(BankPlace place, SpatialRule by) {
        TierReading reading = onAxes(place, by);
        return isSure(place, by) ? reading : reading.doubting(TierDoubt.PLACE, "placed approximately");
    }

    /** Whether no area was guessed, or one that was not makes the bank local: nothing can bring it nearer. */
    private boolean isSure(BankPlace place, SpatialRule by) {
        AreaKind kind = by == SpatialRule.LPA_NCA ? AreaKind.NCA : AreaKind.LNRS;
        AreaName bankLandscape = by == SpatialRule.LPA_NCA ? place.nca() : place.lnrs();
        boolean lpaIsSure = isSure(place, AreaKind.LPA);
        boolean landscapeIsSure = isSure(place, kind);
        return (lpaIsSure && landscapeIsSure)
                || (lpaIsSure && site.lpa().matches(place.lpa()))
                || (landscapeIsSure && landscape(by).matches(bankLandscape));
    }

    private boolean isSure(BankPlace place, AreaKind kind) {
        return !site.approximate().contains(kind) && !place.approximate().contains(kind);
    }

    private TierReading onAxes(BankPlace place, SpatialRule by) {
        AreaKind kind = by == SpatialRule.LPA_NCA ? AreaKind.NCA : AreaKind.LNRS;
        AreaName landscape = landscape(by);
        AreaName bankLandscape = by == SpatialRule.LPA_NCA ? place.nca() : place.lnrs();
        if (site.lpa().matches(place.lpa())) {
            return onAxis(Tier.LOCAL, TierWords.same(AreaKind.LPA, site.lpa()));
        }
        if (landscape.matches(bankLandscape)) {
            return onAxis(Tier.LOCAL, TierWords.same(kind, landscape));
        }
        Next nextLpa =
                next(AreaKind.LPA, site.lpa(), lpaNeighbours.get(place.lpa().key()));
        Next nextLandscape = next(
                kind, landscape, (by == SpatialRule.LPA_NCA ? ncaNeighbours : lnrsNeighbours).get(bankLandscape.key()));
        // A border that is beyond doubt decides before one that is not.
        boolean byLandscape = nextLandscape != null
                && (nextLpa == null || (nextLpa.shortBorder() != null && nextLandscape.shortBorder() == null));
        Next deciding = byLandscape ? nextLandscape : nextLpa;
        return deciding == null
                ? onAxis(
                        Tier.FAR,
                        TierWords.apart(
                                new TierWords.Sides(site.lpa(), place.lpa()),
                                kind,
                                new TierWords.Sides(landscape, bankLandscape)))
                : deciding.reading();
    }

    private @Nullable Next next(AreaKind kind, AreaName own, @Nullable AreaName neighbour) {
        if (neighbour == null) {
            return null;
        }
        ShortBorder shortBorder = site.shortBorders().stream()
                .filter(border -> border.kind() == kind && border.neighbour().matches(neighbour))
                .findFirst()
                .orElse(null);
        return new Next(kind, own, neighbour, shortBorder);
    }

    /** A neighbouring area of one kind; the border is given where it is very short. */
    private record Next(
            AreaKind kind,
            AreaName own,
            AreaName neighbour,
            @Nullable ShortBorder shortBorder) {
        TierReading reading() {
            TierReading reading = onAxis(Tier.ADJACENT, TierWords.neighbouring(kind, own, neighbour));
            return shortBorder == null
                    ? reading
                    : reading.doubting(
                            TierDoubt.BORDER, "the border is about %s m long".formatted(shortBorder.metres()));
        }
    }

    private AreaName landscape(SpatialRule by) {
        return by == SpatialRule.LPA_NCA ? site.nca() : site.lnrs();
    }

    private static TierReading onAxis(Tier tier, TierWords words) {
        return new TierReading(tier, TierBasis.AXES, words.reason(), words.account());
    }

    private static TierReading byWater(Tier tier, TierWords words) {
        return new TierReading(tier, TierBasis.CATCHMENT, words.reason(), words.account());
    }

    private static Map<String, AreaName> byKey(List<AreaName> names) {
        Map<String, AreaName> byKey = new HashMap<>();
        for (AreaName name : names) {
            if (name.isKnown()) {
                byKey.putIfAbsent(name.key(), name);
            }
        }
        return byKey;
    }
}
