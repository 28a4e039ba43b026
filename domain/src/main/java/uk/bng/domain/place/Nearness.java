package uk.bng.domain.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            return byWater(Tier.LOCAL, "same water body: " + siteWater.label());
        }
        if (siteCatchment.matches(bankCatchment)) {
            return byWater(Tier.ADJACENT, "same operational catchment: " + siteCatchment.label());
        }
        if (siteCatchment.isKnown() && bankCatchment.isKnown()) {
            return byWater(
                    Tier.FAR,
                    "different operational catchments: %s and %s"
                            .formatted(siteCatchment.label(), bankCatchment.label()));
        }
        if (siteWater.isKnown() && bankWater.isKnown()) {
            return byWater(
                            Tier.FAR,
                            "different water bodies: %s and %s".formatted(siteWater.label(), bankWater.label()))
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
        AreaName landscape = landscape(by);
        AreaName bankLandscape = by == SpatialRule.LPA_NCA ? place.nca() : place.lnrs();
        String axis = by == SpatialRule.LPA_NCA ? "NCA" : "LNRS";
        if (site.lpa().matches(place.lpa())) {
            return onAxis(Tier.LOCAL, "same LPA: " + site.lpa().label());
        }
        if (landscape.matches(bankLandscape)) {
            return onAxis(Tier.LOCAL, "same " + axis + ": " + landscape.label());
        }
        AreaName nextLpa = lpaNeighbours.get(place.lpa().key());
        if (nextLpa != null) {
            return onAxis(Tier.ADJACENT, "neighbouring LPA: " + nextLpa.label());
        }
        AreaName nextLandscape = (by == SpatialRule.LPA_NCA ? ncaNeighbours : lnrsNeighbours).get(bankLandscape.key());
        if (nextLandscape != null) {
            return onAxis(Tier.ADJACENT, "neighbouring " + axis + ": " + nextLandscape.label());
        }
        return onAxis(Tier.FAR, whyFar(place.lpa(), bankLandscape, by, axis));
    }

    private String whyFar(AreaName bankLpa, AreaName bankLandscape, SpatialRule by, String axis) {
        if (!site.isLocatedFor(by)) {
            return "the site's LPA and %s are not known".formatted(axis);
        }
        return bankLpa.isKnown() || bankLandscape.isKnown()
                ? "neither the LPA nor the %s is shared or neighbouring".formatted(axis)
                : "the bank's LPA and %s are not known".formatted(axis);
    }

    private AreaName landscape(SpatialRule by) {
        return by == SpatialRule.LPA_NCA ? site.nca() : site.lnrs();
    }

    private static TierReading onAxis(Tier tier, String reason) {
        return new TierReading(tier, TierBasis.AXES, reason);
    }

    private static TierReading byWater(Tier tier, String reason) {
        return new TierReading(tier, TierBasis.CATCHMENT, reason);
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
