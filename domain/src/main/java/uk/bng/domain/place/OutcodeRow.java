package uk.bng.domain.place;

/** An outcode as its table writes it, with the codes of its areas; the town may be blank. */
public record OutcodeRow(String code, MapPoint point, String lpa, String nca, String lnrs, String town) {}
