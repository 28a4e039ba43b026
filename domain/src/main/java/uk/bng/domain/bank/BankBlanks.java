package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.PlacedBank.Filling;
import uk.bng.domain.bank.PlacedBank.Note;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.place.Area;
import uk.bng.domain.place.AreaAnswer;
import uk.bng.domain.place.AreaKind;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.place.Catchment;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.LocationIssue;
import uk.bng.domain.place.LookedUp;
import uk.bng.domain.place.SiteAnswer;
import uk.bng.domain.place.SiteQuery;
import uk.bng.domain.place.Sought;
import uk.bng.domain.place.Waterbody;

/**
 * A bank whose given names were looked for in the tables, and what it leaves blank. A name that is not found stands as
 * it is and is no blank.
 *
 * @param given the bank with its found names as the tables write them
 * @param codes the codes of the found land areas, which fill the rest
 */
record BankBlanks(BankPlace given, AreasGiven codes, List<Note> notes) {
    private static final Pattern ID_OF_A_WATER = Pattern.compile("[A-Za-z]{2}\\d{6,}|\\d+");

    static BankBlanks of(BankPlace bank, Geography geography) {
        List<Note> notes = new ArrayList<>();
        @Nullable Area lpa = area(bank.lpa(), Column.LPA_NAME, AreaKind.LPA, geography::lpa, notes);
        @Nullable Area nca = area(bank.nca(), Column.NCA_NAME, AreaKind.NCA, geography::nca, notes);
        @Nullable Area lnrs = area(bank.lnrs(), Column.LNRS_NAME, AreaKind.LNRS, geography::lnrs, notes);
        Waters waters = Waters.of(bank, geography, notes);
        BankPlace known = new BankPlace(
                lpa == null ? bank.lpa() : lpa.name(),
                nca == null ? bank.nca() : nca.name(),
                lnrs == null ? bank.lnrs() : lnrs.name(),
                waters.waterbody(),
                waters.catchment(),
                bank.postcode(),
                bank.address(),
                bank.latitude(),
                bank.longitude());
        return new BankBlanks(known, AreasGiven.of(code(lpa), code(nca), code(lnrs)), notes);
    }

    /** Whether its blanks can be filled by an address alone, in which no postcode stands. */
    boolean needsItsAddress() {
        return sought() instanceof Sought.AtAddress;
    }

    /** What to look the blanks up by: the point, else the postcode, else the address. */
    Sought sought() {
        if (blanks().isEmpty()) {
            return new Sought.Nothing();
        }
        BigDecimal latitude = given.latitude();
        BigDecimal longitude = given.longitude();
        if (latitude != null && longitude != null) {
            return SiteQuery.ofPoint(latitude.toPlainString(), longitude.toPlainString())
                    .sought();
        }
        return given.postcode().isBlank()
                ? SiteQuery.ofAddress(given.address()).sought()
                : SiteQuery.ofPostcode(given.postcode()).sought();
    }

    /** The bank with its blanks filled, as far as they were found. */
    PlacedBank filled(LookedUp found, Geography geography) {
        return switch (geography.place(codes, found)) {
            case SiteAnswer.Located located -> filled(located, notes);
            case SiteAnswer.NotLocated refused -> {
                List<Note> more = new ArrayList<>(notes);
                refused.issues().forEach(issue -> more.add(notFound(issue)));
                yield switch (geography.locate(codes)) {
                    case SiteAnswer.Located located -> filled(located, more);
                    case SiteAnswer.NotLocated unused -> new PlacedBank(given, Filling.UNRESOLVED, more);
                };
            }
        };
    }

    private PlacedBank filled(SiteAnswer.Located located, List<Note> remarks) {
        Set<AreaKind> blanks = blanks();
        Set<AreaKind> guessed = EnumSet.noneOf(AreaKind.class);
        guessed.addAll(blanks);
        guessed.retainAll(located.site().approximate());
        BankPlace place = new BankPlace(
                blanks.contains(AreaKind.LPA) ? located.site().lpa() : given.lpa(),
                blanks.contains(AreaKind.NCA) ? located.site().nca() : given.nca(),
                blanks.contains(AreaKind.LNRS) ? located.site().lnrs() : given.lnrs(),
                given.waterbody(),
                given.operationalCatchment(),
                given.postcode(),
                given.address(),
                given.latitude(),
                given.longitude(),
                guessed);
        return new PlacedBank(place, filling(place, blanks), remarks);
    }

    private Filling filling(BankPlace place, Set<AreaKind> blanks) {
        boolean whole =
                place.lpa().isKnown() && place.nca().isKnown() && place.lnrs().isKnown();
        if (!whole || notes.stream().anyMatch(note -> note.code() == Code.UNKNOWN_AREA)) {
            return Filling.UNRESOLVED;
        }
        if (blanks.isEmpty()) {
            return Filling.NOT_NEEDED;
        }
        return place.approximate().isEmpty() ? Filling.EXACT : Filling.APPROXIMATE;
    }

    private Set<AreaKind> blanks() {
        Set<AreaKind> blanks = EnumSet.noneOf(AreaKind.class);
        if (!given.lpa().isKnown()) {
            blanks.add(AreaKind.LPA);
        }
        if (!given.nca().isKnown()) {
            blanks.add(AreaKind.NCA);
        }
        if (!given.lnrs().isKnown()) {
            blanks.add(AreaKind.LNRS);
        }
        return blanks;
    }

    private static Note notFound(LocationIssue issue) {
        Column column = switch (issue.field()) {
            case POSTCODE -> Column.POSTCODE;
            case ADDRESS -> Column.ADDRESS;
            case LATITUDE -> Column.LAT;
            case LONGITUDE -> Column.LON;
            case LPA, NCA, LNRS, WATERBODY, CATCHMENT -> Column.LPA_NAME;
        };
        return new Note(column, Code.PLACE_NOT_FOUND, issue.message());
    }

    private static <T extends Area> @Nullable T area(
            AreaName name, Column column, AreaKind kind, Function<String, AreaAnswer<T>> find, List<Note> notes) {
        return name.isKnown() ? known(name.label(), column, kind, find, notes) : null;
    }

    private static <T> @Nullable T known(
            String text, Column column, AreaKind kind, Function<String, AreaAnswer<T>> find, List<Note> notes) {
        if (find.apply(text) instanceof AreaAnswer.Found<T> found) {
            return found.area();
        }
        notes.add(new Note(
                column,
                Code.UNKNOWN_AREA,
                "The %s (%s) must be a code or name of the tables to have neighbours.".formatted(kind.words(), text)));
        return null;
    }

    private static String code(@Nullable Area area) {
        return area == null ? "" : area.code();
    }

    /**
     * The waters of a bank. Their tables are large, so they are asked only for what is blank or written as an id: names
     * that are given are compared as they are.
     */
    private record Waters(AreaName waterbody, AreaName catchment) {
        static Waters of(BankPlace bank, Geography geography, List<Note> notes) {
            AreaName water = bank.waterbody();
            AreaName catchment = bank.operationalCatchment();
            if (water.isKnown() && (!catchment.isKnown() || isId(water))) {
                @Nullable
                Waterbody found =
                        known(water.label(), Column.WATERBODY, AreaKind.WATERBODY, geography::waterbody, notes);
                water = found == null ? water : AreaName.of(found.name());
                catchment = found == null || catchment.isKnown()
                        ? catchment
                        : AreaName.of(found.catchment().name());
            }
            if (isId(catchment)) {
                @Nullable
                Catchment found = known(
                        catchment.label(),
                        Column.OPERATIONAL_CATCHMENT,
                        AreaKind.CATCHMENT,
                        geography::catchment,
                        notes);
                catchment = found == null ? catchment : AreaName.of(found.name());
            }
            return new Waters(water, catchment);
        }

        private static boolean isId(AreaName name) {
            return ID_OF_A_WATER.matcher(name.label()).matches();
        }
    }
}
