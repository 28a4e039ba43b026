package uk.bng.domain;

import java.util.List;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.Site;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Habitats;
import uk.bng.domain.unit.Ledger;

/**
 * Words for tests: {@code aCatalogue().with(bank("B1").local().selling("S1", NEUTRAL_GRASSLAND, "10", "25000"))} and
 * {@code aDemand().of(NEUTRAL_GRASSLAND, "1.5").in(catalogue)}.
 */
public final class Fixtures {
    public static final String LOWLAND_MEADOWS = "Grassland - Lowland meadows";
    public static final String UPLAND_MEADOWS = "Grassland - Upland hay meadows";
    public static final String NEUTRAL_GRASSLAND = "Grassland - Other neutral grassland";
    public static final String CHALK_GRASSLAND = "Grassland - Upland calcareous grassland";
    public static final String MODIFIED_GRASSLAND = "Grassland - Modified grassland";
    public static final String MIXED_SCRUB = "Heathland and shrub - Mixed scrub";
    public static final String PONDS = "Lakes - Ponds (priority habitat)";
    public static final String CEREALS = "Cropland - Cereal crops";
    public static final String SEALED_SURFACE = "Urban - Developed land; sealed surface";
    public static final String COARSE_SEDIMENT = "Intertidal sediment - Littoral coarse sediment";
    public static final String GREENED_SEAWALL = "Intertidal hard structures - Greened grey infrastructure";
    public static final String UNGROUPED_MEDIUM = "Bracken";
    public static final String FELLED_WOODLAND = "Woodland and forest - Felled";

    public static final String NATIVE_HEDGEROW = "Native hedgerow";
    public static final String SPECIES_RICH_HEDGEROW = "Species-rich native hedgerow";
    public static final String BANKED_HEDGEROW = "Species-rich native hedgerow with trees - associated with bank";

    public static final String DITCHES = "Ditches";
    public static final String CULVERT = "Culvert";
    public static final String RIVERS = "Other rivers and streams";
    public static final String CHALK_RIVER = "Priority habitat";

    private Fixtures() {}

    /** An empty catalogue that knows the habitats of {@link #habitats()}. */
    public static CatalogueFixture aCatalogue() {
        return new CatalogueFixture();
    }

    /** A bank without stock, far from the site until told otherwise. */
    public static BankFixture bank(String id) {
        return new BankFixture(id);
    }

    /** A request without lines under preset house, at {@link #theSite()}. */
    public static DemandFixture aDemand() {
        return new DemandFixture();
    }

    /** A site in Ashford in the Low Weald, next to Maidstone and the High Weald, by a water body of the Upper Stour. */
    public static Site theSite() {
        return new Site(
                AreaName.of("Ashford"),
                AreaName.of("Low Weald"),
                AreaName.of("Kent and Medway"),
                AreaName.of("Great Stour at Ashford"),
                AreaName.of("Stour Upper"),
                List.of(AreaName.of("Maidstone")),
                List.of(AreaName.of("High Weald")),
                List.of(AreaName.of("East Sussex")));
    }

    /** A few habitats of every ledger and band. */
    public static Habitats habitats() {
        return Habitats.of(List.of(
                area(LOWLAND_MEADOWS, "Grassland", Distinctiveness.VERY_HIGH),
                area(UPLAND_MEADOWS, "Grassland", Distinctiveness.VERY_HIGH),
                area(NEUTRAL_GRASSLAND, "Grassland", Distinctiveness.MEDIUM),
                area(CHALK_GRASSLAND, "Grassland", Distinctiveness.HIGH),
                area(MODIFIED_GRASSLAND, "Grassland", Distinctiveness.LOW),
                area(MIXED_SCRUB, "Heathland and shrub", Distinctiveness.MEDIUM),
                area(PONDS, "Lakes", Distinctiveness.HIGH),
                area(CEREALS, "Cropland", Distinctiveness.LOW),
                area(SEALED_SURFACE, "Urban", Distinctiveness.VERY_LOW),
                area(COARSE_SEDIMENT, "Intertidal sediment", Distinctiveness.MEDIUM),
                area(GREENED_SEAWALL, "Intertidal hard structures", Distinctiveness.MEDIUM),
                area(UNGROUPED_MEDIUM, "", Distinctiveness.MEDIUM),
                area(FELLED_WOODLAND, "Woodland and forest", Distinctiveness.HIGH),
                Habitat.of(NATIVE_HEDGEROW, "", Distinctiveness.LOW, Ledger.HEDGEROW),
                Habitat.of(SPECIES_RICH_HEDGEROW, "", Distinctiveness.MEDIUM, Ledger.HEDGEROW),
                Habitat.of(BANKED_HEDGEROW, "", Distinctiveness.VERY_HIGH, Ledger.HEDGEROW),
                Habitat.of(DITCHES, "", Distinctiveness.MEDIUM, Ledger.WATERCOURSE),
                Habitat.of(CULVERT, "", Distinctiveness.LOW, Ledger.WATERCOURSE),
                Habitat.of(RIVERS, "", Distinctiveness.HIGH, Ledger.WATERCOURSE),
                Habitat.of(CHALK_RIVER, "", Distinctiveness.VERY_HIGH, Ledger.WATERCOURSE)));
    }

    /** The habitat of {@link #habitats()} with a name. */
    public static Habitat habitat(String name) {
        return habitats().find(name).orElseThrow();
    }

    private static Habitat area(String name, String group, Distinctiveness band) {
        return Habitat.of(name, group, band, Ledger.AREA);
    }
}
