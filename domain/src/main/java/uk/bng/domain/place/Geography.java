package uk.bng.domain.place;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.bng.domain.unit.MarineGroups;

/**
 * The areas of England, their borders, overlaps, waters and outcodes, and the hash of their content. Waters and outcodes
 * may be read when first asked for. Immutable and thread-safe.
 */
public final class Geography {
    /** The share of an authority, in millionths, from which an area is named as one it lies in. */
    static final long WORTH_NAMING = 5_000;

    private final String hash;
    private final String attribution;
    private final AreaTable<Lpa> lpas;
    private final AreaTable<Nca> ncas;
    private final AreaTable<Lnrs> strategies;
    private final Overlaps<Nca> ncaOverlaps;
    private final Overlaps<Lnrs> lnrsOverlaps;
    private final Supplier<Waters> waters;
    private final Supplier<Outcodes> outcodes;
    private final MarineGroups marineGroups;

    /**
     * @param hash the hash of the content of all tables, whatever the order of their rows
     * @param attribution the words that must stand wherever these places are shown
     * @param waters gives the same waters each time
     * @param outcodes gives the same outcodes each time
     * @param marineGroups the habitats that these areas should not place
     */
    public Geography(
            String hash,
            String attribution,
            AreaTable<Lpa> lpas,
            AreaTable<Nca> ncas,
            AreaTable<Lnrs> strategies,
            Overlaps<Nca> ncaOverlaps,
            Overlaps<Lnrs> lnrsOverlaps,
            Supplier<Waters> waters,
            Supplier<Outcodes> outcodes,
            MarineGroups marineGroups) {
        this.hash = hash;
        this.attribution = attribution;
        this.lpas = lpas;
        this.ncas = ncas;
        this.strategies = strategies;
        this.ncaOverlaps = ncaOverlaps;
        this.lnrsOverlaps = lnrsOverlaps;
        this.waters = waters;
        this.outcodes = outcodes;
        this.marineGroups = marineGroups;
    }

    /** Where chosen areas alone place a site, or everything that is wrong with them. */
    public SiteAnswer locate(AreasGiven chosen) {
        return place(chosen, new LookedUp.Nothing());
    }

    /**
     * Where chosen areas and what was looked up beside them place a site, or everything that is wrong with both
     * (location specification, section 2). What was chosen stands, even against what was found.
     */
    public SiteAnswer place(AreasGiven chosen, LookedUp found) {
        return new SitePlacer(this).place(chosen, found);
    }

    /** What these tables alone know of a place: at best the centre of its outcode (location specification, section 3). */
    public LookedUp lookUp(Sought sought) {
        return new OutcodeLookUp(outcodes.get()).find(sought);
    }

    /** The outcode of a postcode; where the table has none with its last letter, the one without: W1 for W1A. */
    public Optional<Outcode> outcode(Postcode postcode) {
        return outcodes.get().of(postcode);
    }

    /** The outcode whose centre is nearest to a point, within 9 km. */
    public Optional<Outcode> nearestOutcode(MapPoint point) {
        return outcodes.get().nearest(point);
    }

    /**
     * The places of a kind that a text may mean, the best fit first; all of them, by name, where it is blank. Another name
     * that is known for one finds it too.
     */
    public List<PlaceEntry> search(AreaKind kind, String text, int limit) {
        PlaceSearch search = new PlaceSearch(text);
        return switch (kind) {
            case LPA -> search.pick(lpas, limit);
            case NCA -> search.pick(ncas, limit);
            case LNRS -> search.pick(strategies, limit);
            case WATERBODY -> search.pick(waters.get().waterbodies(), limit);
            case CATCHMENT -> search.pick(waters.get().catchments(), limit);
        };
    }

    /** The landscape areas of a kind that overlap an authority, the largest share first, as far as a text may mean them. */
    public List<PlaceEntry> overlapping(Lpa lpa, AreaKind kind, String text, int limit) {
        List<PlaceEntry> entries = switch (kind) {
            case NCA -> ncaOverlaps.of(lpa).stream().map(PlaceEntry::of).toList();
            case LNRS -> lnrsOverlaps.of(lpa).stream().map(PlaceEntry::of).toList();
            case LPA, WATERBODY, CATCHMENT -> List.of();
        };
        return new PlaceSearch(text).pick(entries, limit);
    }

    /** The authority of a code or name; a county or strategy area that is none is ambiguous, with those that lie in it. */
    public AreaAnswer<Lpa> lpa(String text) {
        AreaAnswer<Lpa> answer = lpas.find(text);
        return answer instanceof AreaAnswer.Unknown<Lpa> unknown ? inCounty(text, unknown) : answer;
    }

    /** The character area of a number or name. */
    public AreaAnswer<Nca> nca(String text) {
        return ncas.find(text);
    }

    /** The strategy area of an id or name. */
    public AreaAnswer<Lnrs> lnrs(String text) {
        return strategies.find(text);
    }

    /** The water body of an id or exact name. */
    public AreaAnswer<Waterbody> waterbody(String text) {
        return waters.get().waterbody(text);
    }

    /** The operational catchment of an id or exact name. */
    public AreaAnswer<Catchment> catchment(String text) {
        return waters.get().catchment(text);
    }

    /** The authorities that touch this one, in natural order of their codes. */
    public List<Lpa> neighbours(Lpa lpa) {
        return lpas.neighbours(lpa);
    }

    /** The character areas that touch this one, in natural order of their numbers. */
    public List<Nca> neighbours(Nca nca) {
        return ncas.neighbours(nca);
    }

    /** The strategy areas that touch this one, in natural order of their ids. */
    public List<Lnrs> neighbours(Lnrs lnrs) {
        return strategies.neighbours(lnrs);
    }

    /** The character areas an authority lies in, with its shares. */
    public Overlaps<Nca> ncaOverlaps() {
        return ncaOverlaps;
    }

    /** The strategy areas an authority lies in, with its shares. */
    public Overlaps<Lnrs> lnrsOverlaps() {
        return lnrsOverlaps;
    }

    /** All authorities, in natural order of their codes. */
    public List<Lpa> lpas() {
        return lpas.all();
    }

    /** All character areas, in order of their numbers. */
    public List<Nca> ncas() {
        return ncas.all();
    }

    /** All strategy areas, in natural order of their ids. */
    public List<Lnrs> strategies() {
        return strategies.all();
    }

    /** Reads what is otherwise read when a site is first looked up, except for waters, which few ask for. */
    public void warm() {
        var unused = outcodes.get();
    }

    /** The habitats whose nearness should be read by marine plan areas, which are not modelled. */
    public MarineGroups marineGroups() {
        return marineGroups;
    }

    /** The hash of the content of all tables: equal for the same rows in any order. */
    public String hash() {
        return hash;
    }

    /** The words that must stand wherever these places are shown or exported. */
    public String attribution() {
        return attribution;
    }

    AreaTable<Lpa> lpaTable() {
        return lpas;
    }

    AreaTable<Nca> ncaTable() {
        return ncas;
    }

    AreaTable<Lnrs> lnrsTable() {
        return strategies;
    }

    private AreaAnswer<Lpa> inCounty(String text, AreaAnswer.Unknown<Lpa> unknown) {
        List<Lnrs> counties = strategies.all().stream()
                .filter(lnrs -> namesPartOf(lnrs.name().label(), AreaName.of(text)))
                .toList();
        if (counties.size() != 1) {
            return unknown;
        }
        Lnrs county = counties.getFirst();
        List<String> inside = lpas.all().stream()
                .filter(lpa -> lnrsOverlaps.of(lpa, WORTH_NAMING).contains(county))
                .map(lpa -> lpa.name().label())
                .sorted(Comparator.naturalOrder())
                .toList();
        String advice = "one of the planning authorities of %s was meant: %s"
                .formatted(county.name().label(), String.join(", ", inside));
        return new AreaAnswer.Ambiguous<>(text, advice, inside);
    }

    /** Whether a strategy area such as "Kent and Medway" or "Greater Lincolnshire" is named after this place. */
    private static boolean namesPartOf(String strategy, AreaName place) {
        return Arrays.stream(strategy.replaceFirst("^Greater ", "").split(" and | & |, "))
                .anyMatch(part -> AreaName.of(part).matches(place));
    }
}
