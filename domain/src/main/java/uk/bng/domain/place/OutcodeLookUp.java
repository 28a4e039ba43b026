package uk.bng.domain.place;

import java.util.List;
import java.util.Optional;

/** Looks sites up by the outcodes of the tables, without any network (location specification, section 3). */
final class OutcodeLookUp {
    private final Outcodes outcodes;

    OutcodeLookUp(Outcodes outcodes) {
        this.outcodes = outcodes;
    }

    LookedUp find(Sought sought) {
        return switch (sought) {
            case Sought.Nothing unused -> new LookedUp.Nothing();
            case Sought.AtPoint at ->
                outcodes.nearest(at.point())
                        .<LookedUp>map(outcode -> found(outcode, at.point()))
                        .orElseGet(() -> LookedUp.Refused.of(LocationIssue.undecided(at.point())));
            case Sought.AtPostcode at -> byPostcode(at.postcode());
            case Sought.AtAddress at ->
                outcodes.within(at.address())
                        .<LookedUp>map(outcode -> found(outcode, outcode.point()))
                        .orElseGet(() -> LookedUp.Refused.of(LocationIssue.addressNeedsPostcode()));
            case Sought.Malformed malformed -> new LookedUp.Refused(malformed.issues());
        };
    }

    private LookedUp byPostcode(Postcode postcode) {
        if (postcode.isWithoutPlace()) {
            return LookedUp.Refused.of(LocationIssue.unknownPostcode(postcode));
        }
        Optional<Outcode> known = outcodes.of(postcode);
        if (known.isPresent()) {
            return found(known.get(), known.get().point());
        }
        Optional<Nation> nation = postcode.nation();
        if (nation.isPresent()) {
            return LookedUp.Refused.of(LocationIssue.outsideEngland(postcode, nation.get()));
        }
        return LookedUp.Refused.of(
                postcode.isOnABorder() ? LocationIssue.undecided(postcode) : LocationIssue.unknownPostcode(postcode));
    }

    private static LookedUp found(Outcode outcode, MapPoint point) {
        return new LookedUp.Found(
                point,
                new LocatedBy.OutcodeCentre(outcode.code()),
                new LookedUpArea.AtCentre(outcode.lpa().code()),
                new LookedUpArea.AtCentre(outcode.nca().code()),
                new LookedUpArea.AtCentre(outcode.lnrs().code()),
                List.of(),
                LookedUp.TABLES,
                List.of());
    }
}
