package uk.bng.domain.place;

/** The areas a user chose for a site, each by code or name; blank where nothing was chosen. */
public record AreasGiven(String lpa, String nca, String lnrs, String waterbody, String operationalCatchment) {
    /** Nothing chosen. */
    public static final AreasGiven NONE = new AreasGiven("", "", "", "", "");

    public AreasGiven {
        lpa = lpa.strip();
        nca = nca.strip();
        lnrs = lnrs.strip();
        waterbody = waterbody.strip();
        operationalCatchment = operationalCatchment.strip();
    }

    /** The land areas alone. */
    public static AreasGiven of(String lpa, String nca, String lnrs) {
        return new AreasGiven(lpa, nca, lnrs, "", "");
    }

    public boolean isNothing() {
        return equals(NONE);
    }
}
