package uk.bng.domain.bank;

import java.util.ArrayList;
import java.util.List;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.LookedUp;
import uk.bng.domain.place.PlaceLookUp;
import uk.bng.domain.place.Sought;
import uk.bng.domain.unit.MarineGroups;

/**
 * Where the banks of a catalogue lie: names resolved by the tables, blanks filled by a look-up, once for each version
 * (location specification, section 7). Thread-safe.
 */
public final class BankPlaces {
    private final Rule rule;
    private final String hash;
    private final MarineGroups marineGroups;

    private BankPlaces(Rule rule, String hash, MarineGroups marineGroups) {
        this.rule = rule;
        this.hash = hash;
        this.marineGroups = marineGroups;
    }

    /** Every bank as its catalogue gives it; the hash names the geography it is compared with, "" where there is none. */
    public static BankPlaces asGiven(String geographyHash) {
        return new BankPlaces(
                banks -> banks.stream().map(PlacedBank::asGiven).toList(), geographyHash, MarineGroups.NONE);
    }

    /** Names resolved by {@code geography} and blanks filled by its tables alone. */
    public static BankPlaces byTables(Geography geography) {
        return by(geography, places -> places.stream().map(geography::lookUp).toList(), 0);
    }

    /**
     * Names resolved by {@code geography} and blanks filled by {@code lookUp}, which is asked once for all banks.
     *
     * @param mostAddresses the most banks to look up by an address without a postcode; where there are more, none is
     */
    public static BankPlaces by(Geography geography, PlaceLookUp lookUp, int mostAddresses) {
        return new BankPlaces(
                banks -> filled(banks, geography, lookUp, mostAddresses), geography.hash(), geography.marineGroups());
    }

    List<PlacedBank> place(List<BankPlace> banks) {
        return rule.place(banks);
    }

    String hash() {
        return hash;
    }

    MarineGroups marineGroups() {
        return marineGroups;
    }

    private static List<PlacedBank> filled(
            List<BankPlace> banks, Geography geography, PlaceLookUp lookUp, int mostAddresses) {
        List<BankBlanks> blanks =
                banks.stream().map(bank -> BankBlanks.of(bank, geography)).toList();
        boolean byAddress = blanks.stream().filter(BankBlanks::needsItsAddress).count() <= mostAddresses;
        List<Sought> sought = blanks.stream()
                .map(bank -> bank.needsItsAddress() && !byAddress ? new Sought.Nothing() : bank.sought())
                .toList();
        List<LookedUp> found = lookUp.lookUp(sought.stream()
                .filter(place -> !(place instanceof Sought.Nothing))
                .toList());
        List<PlacedBank> placed = new ArrayList<>(banks.size());
        int next = 0;
        for (int i = 0; i < banks.size(); i++) {
            LookedUp here = sought.get(i) instanceof Sought.Nothing ? new LookedUp.Nothing() : found.get(next++);
            placed.add(blanks.get(i).filled(here, geography));
        }
        return placed;
    }

    /** How all banks of a catalogue are placed, in their order. */
    @FunctionalInterface
    private interface Rule {
        List<PlacedBank> place(List<BankPlace> banks);
    }
}
