package uk.bng.domain.place;

/**
 * What decided a tier, in words.
 *
 * @param reason in few words, for a table
 * @param account the start of a sentence, which names the areas of both sides
 */
record TierWords(String reason, String account) {
    static TierWords same(AreaKind kind, AreaName both) {
        return new TierWords(
                "same %s: %s".formatted(inShort(kind), both.label()),
                "The site and the bank lie in one %s, %s".formatted(one(kind), both.label()));
    }

    static TierWords neighbouring(AreaKind kind, AreaName site, AreaName bank) {
        return new TierWords(
                "neighbouring %s: %s".formatted(inShort(kind), bank.label()),
                "%s and %s are neighbouring %s".formatted(site.label(), bank.label(), many(kind)));
    }

    static TierWords different(AreaKind kind, AreaName site, AreaName bank) {
        return new TierWords(
                "different %s: %s and %s".formatted(many(kind), site.label(), bank.label()),
                "The site and the bank lie in different %s, %s and %s"
                        .formatted(many(kind), site.label(), bank.label()));
    }

    /** That neither of two kinds of area brings the bank nearer than far. */
    static TierWords apart(Sides lpa, AreaKind kind, Sides landscape) {
        if (!lpa.site().isKnown() && !landscape.site().isKnown()) {
            return unknown("site", kind);
        }
        if (!lpa.bank().isKnown() && !landscape.bank().isKnown()) {
            return unknown("bank", kind);
        }
        return new TierWords(
                "neither the LPA nor the %s is shared or neighbouring".formatted(inShort(kind)),
                accountOfApart(lpa, kind, landscape));
    }

    /** What is on the site's side and on the bank's. */
    record Sides(AreaName site, AreaName bank) {
        private boolean areKnown() {
            return site.isKnown() && bank.isKnown();
        }

        private String words(AreaKind kind) {
            return "the %s (%s, %s)".formatted(many(kind), site.label(), bank.label());
        }
    }

    private static String accountOfApart(Sides lpa, AreaKind kind, Sides landscape) {
        if (lpa.areKnown() && landscape.areKnown()) {
            return "Neither %s nor %s are the same or neighbours"
                    .formatted(lpa.words(AreaKind.LPA), landscape.words(kind));
        }
        if (!lpa.areKnown() && !landscape.areKnown()) {
            return "The site and the bank have no kind of area that could be compared";
        }
        AreaKind compared = lpa.areKnown() ? AreaKind.LPA : kind;
        return "Of the kinds of area only one can be compared, and %s are neither the same nor neighbours"
                .formatted((lpa.areKnown() ? lpa : landscape).words(compared));
    }

    private static TierWords unknown(String side, AreaKind kind) {
        return new TierWords(
                "the %s's LPA and %s are not known".formatted(side, inShort(kind)),
                "The %s's authority and %s are not known".formatted(side, one(kind)));
    }

    private static String inShort(AreaKind kind) {
        return switch (kind) {
            case LPA, NCA, LNRS -> kind.name();
            case WATERBODY, CATCHMENT -> kind.words();
        };
    }

    private static String one(AreaKind kind) {
        return switch (kind) {
            case LPA -> "authority";
            case NCA -> "character area";
            case LNRS -> "strategy area";
            case WATERBODY, CATCHMENT -> kind.words();
        };
    }

    private static String many(AreaKind kind) {
        return switch (kind) {
            case LPA -> "authorities";
            case NCA -> "character areas";
            case LNRS -> "strategy areas";
            case WATERBODY -> "water bodies";
            case CATCHMENT -> "operational catchments";
        };
    }
}
