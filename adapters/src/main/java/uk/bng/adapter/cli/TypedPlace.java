package uk.bng.adapter.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.bng.domain.place.AreaAnswer;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.Geography;
import uk.bng.domain.place.Postcode;
import uk.bng.domain.place.SiteQuery;

/** Tells what a person who types a place means by it. */
final class TypedPlace {
    private static final Pattern POINT = Pattern.compile("([-+]?[\\d.]+)\\s*[,; ]\\s*([-+]?[\\d.]+)");

    private TypedPlace() {}

    /** A point, a postcode, the name or code of an area that is not chosen already, and else an address. */
    static SiteQuery read(String text, AreasGiven chosen, Geography geography) {
        Matcher point = POINT.matcher(text);
        if (point.matches()) {
            return SiteQuery.ofPoint(point.group(1), point.group(2)).with(chosen);
        }
        if (Postcode.of(text).isPresent()) {
            return SiteQuery.ofPostcode(text).with(chosen);
        }
        if (chosen.lpa().isEmpty() && isFound(geography.lpa(text))) {
            return SiteQuery.of(with(chosen, text, chosen.nca(), chosen.lnrs()));
        }
        if (chosen.nca().isEmpty() && isFound(geography.nca(text))) {
            return SiteQuery.of(with(chosen, chosen.lpa(), text, chosen.lnrs()));
        }
        if (chosen.lnrs().isEmpty() && isFound(geography.lnrs(text))) {
            return SiteQuery.of(with(chosen, chosen.lpa(), chosen.nca(), text));
        }
        return SiteQuery.ofAddress(text).with(chosen);
    }

    private static boolean isFound(AreaAnswer<?> answer) {
        return answer instanceof AreaAnswer.Found;
    }

    private static AreasGiven with(AreasGiven chosen, String lpa, String nca, String lnrs) {
        return new AreasGiven(lpa, nca, lnrs, chosen.waterbody(), chosen.operationalCatchment());
    }
}
