package uk.bng.application.archive;

import org.jspecify.annotations.Nullable;
import uk.bng.application.job.QuoteOrder;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.Postcode;
import uk.bng.domain.place.Site;

/**
 * Where a quote's site is, as roughly as it may be known for ever; null where it is not known.
 *
 * @param lpa the planning authority
 * @param nca the character area
 * @param outcode the first half of a postcode that was given, such as {@code TN23}
 */
public record ArchivedPlace(
        @Nullable String lpa,
        @Nullable String nca,
        @Nullable String outcode) {
    public static final ArchivedPlace NOWHERE = new ArchivedPlace(null, null, null);

    /** What may be kept of a site and of what was asked for. */
    public static ArchivedPlace of(Site site, QuoteOrder order) {
        String postcode = order.location().postcode();
        String outcode = postcode == null
                ? null
                : Postcode.of(postcode).map(Postcode::outcode).orElse(null);
        return new ArchivedPlace(name(site.lpa()), name(site.nca()), outcode);
    }

    private static @Nullable String name(AreaName area) {
        return area.isKnown() ? area.label() : null;
    }
}
