package uk.bng.adapter.place.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.AreaKind;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.LocatedBy;
import uk.bng.domain.place.LocationIssue;
import uk.bng.domain.place.LocationWarning;
import uk.bng.domain.place.LookedUp;
import uk.bng.domain.place.LookedUpArea;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.place.Nation;
import uk.bng.domain.place.Outcode;
import uk.bng.domain.place.Postcode;
import uk.bng.domain.place.Sought;

/** Looks sites up by services, and by the tables where those do not answer. Thread-safe. */
final class LiveLookUp {
    private static final String LIVE = "live";
    private static final String POSTCODE_WORDS =
            "Contains Royal Mail data © Royal Mail copyright and database right. Contains National Statistics data © Crown"
                    + " copyright and database right.";
    private static final String ADDRESS_WORDS = "© OpenStreetMap contributors";

    private final Postcodes postcodes;
    private final URI postcodesAddress;
    private final PointAreas areas;
    private final @Nullable Addresses addresses;
    private final @Nullable URI addressesAddress;
    private final Lookups lookups;

    private LiveLookUp(LiveTerms terms, LiveTools tools, Courier courier) {
        this.lookups = new Lookups(tools.cache());
        this.postcodesAddress = terms.postcodes();
        this.postcodes = new Postcodes(service("postcodes", courier, terms, Admission.FREE, tools), terms.postcodes());
        this.areas = new PointAreas(
                new AreaLayer(service("lpa", courier, terms, Admission.FREE, tools), terms.lpa()),
                new AreaLayer(service("nca", courier, terms, Admission.FREE, tools), terms.nca()),
                new AreaLayer(service("lnrs", courier, terms, Admission.FREE, tools), terms.lnrs()),
                lookups,
                tools.threads());
        URI address = terms.address();
        this.addressesAddress = address;
        this.addresses = address == null
                ? null
                : new Addresses(
                        service("address", courier, terms, new AddressTurns(tools.turnstile(), tools.pause()), tools),
                        address);
    }

    static LiveLookUp of(LiveTerms terms, LiveTools tools) {
        return new LiveLookUp(
                terms, tools, new Courier(terms.agent(), terms.patience().connect(), tools.threads()));
    }

    private static LiveService service(
            String name, Courier courier, LiveTerms terms, Admission admission, LiveTools tools) {
        return new LiveService(name, courier, terms.patience(), admission, tools);
    }

    /** What came of a look-up. Exhaustive: switch over it without a default. */
    sealed interface Outcome {
        /** Services or tables had the answer. */
        record Answered(LookedUp found) implements Outcome {}

        /** Neither had: services do not answer, and tables do not reach so far. */
        record Impossible(LocationWarning warning) implements Outcome {}
    }

    Outcome find(Sought sought, Geography tables, Deadline deadline) {
        return switch (sought) {
            case Sought.Nothing unused -> new Outcome.Answered(tables.lookUp(sought));
            case Sought.Malformed unused -> new Outcome.Answered(tables.lookUp(sought));
            case Sought.AtPoint it -> {
                Outcode near = tables.nearestOutcode(it.point()).orElse(null);
                yield at(it.point(), new LocatedBy.OwnPoint(), near, List.of(), deadline);
            }
            case Sought.AtPostcode it ->
                it.postcode().isWithoutPlace()
                        ? new Outcome.Answered(tables.lookUp(sought))
                        : byPostcode(it.postcode(), tables, deadline);
            case Sought.AtAddress it -> byAddress(it.address(), tables, deadline);
        };
    }

    /** Has the postcodes that are not known yet ready for later, as far as the service tells within the time. */
    void expect(Collection<Postcode> wanted, Deadline deadline) {
        List<Postcode> missing = wanted.stream()
                .distinct()
                .filter(postcode -> postcode.isFull() && !postcode.isWithoutPlace())
                .filter(postcode ->
                        lookups.kept(question(postcode), KeptPostcode.INSTANCE).isEmpty())
                .toList();
        for (int from = 0; from < missing.size() && !deadline.isOver(); from += Postcodes.MOST_AT_ONCE) {
            List<Postcode> some = missing.subList(from, Math.min(missing.size(), from + Postcodes.MOST_AT_ONCE));
            switch (postcodes.find(some, deadline)) {
                case Answer.Given<Map<Postcode, PostcodePlace>> given ->
                    given.value()
                            .forEach((postcode, place) ->
                                    lookups.keep(question(postcode), KeptPostcode.INSTANCE, place));
                case Answer.Silent<Map<Postcode, PostcodePlace>> unused -> {
                    return;
                }
            }
        }
    }

    private Outcome byPostcode(Postcode postcode, Geography tables, Deadline deadline) {
        Answer<PostcodePlace> answer = lookups.find(
                question(postcode), KeptPostcode.INSTANCE, deadline, () -> postcodes.find(postcode, deadline));
        return switch (answer) {
            case Answer.Given<PostcodePlace> given ->
                switch (given.value()) {
                    case PostcodePlace.At at -> atCentre(postcode, at.point(), tables, deadline);
                    case PostcodePlace.Abroad abroad ->
                        refused(LocationIssue.outsideEngland(postcode, abroad.nation()));
                    case PostcodePlace.Unknown unused -> refused(LocationIssue.unknownPostcode(postcode));
                };
            case Answer.Silent<PostcodePlace> unused ->
                byTables(new Sought.AtPostcode(postcode), LocationWarning.liveLookupUnavailable("postcode"), tables);
        };
    }

    private Outcome atCentre(Postcode postcode, MapPoint point, Geography tables, Deadline deadline) {
        LocatedBy by =
                postcode.isFull() ? new LocatedBy.PostcodeCentre() : new LocatedBy.OutcodeCentre(postcode.outcode());
        Outcode standIn =
                tables.outcode(postcode).or(() -> tables.nearestOutcode(point)).orElse(null);
        Outcome outcome = at(point, by, standIn, List.of(POSTCODE_WORDS), deadline);
        // The centre of a district beyond a border does not say that the site lies there.
        return !postcode.isFull() && isAbroad(outcome) ? refused(LocationIssue.undecided(postcode)) : outcome;
    }

    private static boolean isAbroad(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered
                && answered.found() instanceof LookedUp.Found found
                && found.lpa() instanceof LookedUpArea.Said said
                && Nation.ofCode(said.code()).isPresent();
    }

    private Outcome byAddress(String address, Geography tables, Deadline deadline) {
        Sought sought = new Sought.AtAddress(address);
        Addresses service = addresses;
        if (service == null) {
            return new Outcome.Answered(tables.lookUp(sought));
        }
        String question = "address %s %s".formatted(addressesAddress, normalised(address));
        return switch (lookups.find(question, KeptAddress.INSTANCE, deadline, () -> service.find(address, deadline))) {
            case Answer.Given<AddressMatch> given ->
                switch (given.value()) {
                    case AddressMatch.Matched matched -> atMatch(matched, tables, deadline);
                    case AddressMatch.None unused -> elseRefused(tables.lookUp(sought), LocationIssue.unknownAddress());
                };
            case Answer.Silent<AddressMatch> silent -> {
                LookedUp found = tables.lookUp(sought);
                LookedUp warned = found instanceof LookedUp.Found it
                        ? it.warning(LocationWarning.liveLookupUnavailable("address"))
                        : found;
                yield elseRefused(
                        warned,
                        silent.why() == Silence.BUSY
                                ? LocationIssue.addressBusy()
                                : LocationIssue.addressNeedsPostcode());
            }
        };
    }

    private Outcome atMatch(AddressMatch.Matched matched, Geography tables, Deadline deadline) {
        Optional<Nation> nation = Nation.named(matched.nation());
        return nation.isPresent()
                ? refused(LocationIssue.outsideEngland(nation.get()))
                : at(
                        matched.point(),
                        new LocatedBy.MatchedAddress(matched.text()),
                        tables.nearestOutcode(matched.point()).orElse(null),
                        List.of(ADDRESS_WORDS),
                        deadline);
    }

    private Outcome at(
            MapPoint point, LocatedBy by, @Nullable Outcode standIn, List<String> attributions, Deadline deadline) {
        PointAreas.Areas found = areas.at(point, standIn, deadline);
        List<LocationWarning> warnings = new ArrayList<>();
        if (!found.unanswered().isEmpty()) {
            LocationWarning warning = LocationWarning.liveLookupUnavailable(words(found.unanswered()));
            if (!found.isKnown()) {
                return new Outcome.Impossible(warning);
            }
            warnings.add(warning);
        }
        return new Outcome.Answered(
                new LookedUp.Found(point, by, found.lpa(), found.nca(), found.lnrs(), warnings, LIVE, attributions));
    }

    /** What the tables know instead, unless that is only that they do not reach so far. */
    private static Outcome byTables(Sought sought, LocationWarning warning, Geography tables) {
        return switch (tables.lookUp(sought)) {
            case LookedUp.Found found -> new Outcome.Answered(found.warning(warning));
            case LookedUp.Nothing nothing -> new Outcome.Answered(nothing);
            case LookedUp.Refused refused ->
                refused.issues().stream().allMatch(LiveLookUp::isBeyondTables)
                        ? new Outcome.Impossible(warning)
                        : new Outcome.Answered(refused);
        };
    }

    /** The tables are older than some postcodes. */
    private static boolean isBeyondTables(LocationIssue issue) {
        return issue.code() == LocationIssue.Code.UNKNOWN_POSTCODE
                || issue.code() == LocationIssue.Code.LOCATION_UNDECIDED;
    }

    private static Outcome elseRefused(LookedUp found, LocationIssue issue) {
        return found instanceof LookedUp.Refused ? refused(issue) : new Outcome.Answered(found);
    }

    private static Outcome refused(LocationIssue issue) {
        return new Outcome.Answered(LookedUp.Refused.of(issue));
    }

    private String question(Postcode postcode) {
        return "postcode %s %s".formatted(postcodesAddress, postcode.compact());
    }

    private static String normalised(String address) {
        return address.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static String words(List<AreaKind> kinds) {
        return kinds.stream().map(AreaKind::words).collect(Collectors.joining(" and the "));
    }
}
