package uk.bng.domain.trading;

import uk.bng.domain.demand.DemandLine;
import uk.bng.domain.demand.Wanted;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Fraction;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.NetGain;
import uk.bng.domain.unit.Units;

/** Habitats and demands that the tests of this package speak of. */
final class TradingFixtures {
    static final Habitat MODIFIED_GRASSLAND = area("Grassland - Modified grassland", "Grassland", Distinctiveness.LOW);
    static final Habitat NEUTRAL_GRASSLAND =
            area("Grassland - Other neutral grassland", "Grassland", Distinctiveness.MEDIUM);
    static final Habitat UPLAND_ACID_GRASSLAND =
            area("Grassland - Upland acid grassland", "Grassland", Distinctiveness.MEDIUM);
    static final Habitat TRADITIONAL_ORCHARDS =
            area("Grassland - Traditional orchards", "Grassland", Distinctiveness.HIGH);
    static final Habitat LOWLAND_MEADOWS = area("Grassland - Lowland meadows", "Grassland", Distinctiveness.VERY_HIGH);
    static final Habitat MIXED_SCRUB =
            area("Heathland and shrub - Mixed scrub", "Heathland and shrub", Distinctiveness.MEDIUM);
    static final Habitat DECIDUOUS_WOODLAND =
            area("Woodland and forest - Lowland mixed deciduous woodland", "Woodland and forest", Distinctiveness.HIGH);
    static final Habitat CEREAL_CROPS = area("Cropland - Cereal crops", "Cropland", Distinctiveness.LOW);
    static final Habitat SEALED_SURFACE = area("Urban - Developed land", "Urban", Distinctiveness.VERY_LOW);
    static final Habitat FELLED =
            area("Woodland and forest \u2013 Felled", "Woodland and forest", Distinctiveness.HIGH);
    static final Habitat NATIVE_HEDGEROW = hedgerow("Native hedgerow", Distinctiveness.LOW);

    private TradingFixtures() {}

    static Habitat area(String name, String group, Distinctiveness band) {
        return Habitat.of(name, group, band, Ledger.AREA);
    }

    static Habitat hedgerow(String name, Distinctiveness band) {
        return Habitat.of(name, "Hedgerow", band, Ledger.HEDGEROW);
    }

    static Habitat watercourse(String name, Distinctiveness band) {
        return Habitat.of(name, "Watercourse", band, Ledger.WATERCOURSE);
    }

    static Wanted wanted(Habitat habitat) {
        return new Wanted.OfHabitat(habitat);
    }

    static Wanted wanted(NetGain label) {
        return new Wanted.OfNetGain(label);
    }

    static DemandLine line(Habitat habitat, String units) {
        return new DemandLine(0, wanted(habitat), Units.of(units));
    }

    static DemandLine line(NetGain label, String units) {
        return new DemandLine(0, wanted(label), Units.of(units));
    }

    static Delivery delivery(Habitat habitat, String units) {
        return new Delivery(habitat, Units.of(units).microFraction());
    }

    static Fraction micro(String units) {
        return units.startsWith("-")
                ? Units.of(units.substring(1)).microFraction().negated()
                : Units.of(units).microFraction();
    }
}
