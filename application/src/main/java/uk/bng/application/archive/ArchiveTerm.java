package uk.bng.application.archive;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.Postcode;

/** Something that quotes are found by, in the one spelling that it is compared in. */
public record ArchiveTerm(Kind kind, String value) {
    /** What it names. */
    public enum Kind {
        /** A bank, by its id or its name. */
        BANK,
        /** A planning authority, a character area, or the first half of a postcode. */
        PLACE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The bank that a text names by its id or name, in any case. */
    public static ArchiveTerm bank(String text) {
        return new ArchiveTerm(Kind.BANK, text.strip().toLowerCase(Locale.ROOT));
    }

    /** The place that a text names: kinds of council, marks and spaces do not count, nor does a postcode's second half. */
    public static ArchiveTerm place(String text) {
        String rough = Postcode.of(text).map(Postcode::outcode).orElse(text);
        return new ArchiveTerm(Kind.PLACE, AreaName.of(rough).key());
    }

    static Set<ArchiveTerm> of(ArchivedPlace place) {
        Set<ArchiveTerm> terms = new LinkedHashSet<>();
        add(terms, place.lpa());
        add(terms, place.nca());
        add(terms, place.outcode());
        return terms;
    }

    static Set<ArchiveTerm> ofBank(String id, String name) {
        Set<ArchiveTerm> terms = new LinkedHashSet<>();
        terms.add(bank(id));
        terms.add(bank(name));
        return terms;
    }

    private static void add(Set<ArchiveTerm> terms, @Nullable String name) {
        if (name != null) {
            terms.add(place(name));
        }
    }
}
