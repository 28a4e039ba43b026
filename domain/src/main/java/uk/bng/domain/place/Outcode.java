package uk.bng.domain.place;

/** The first half of a postcode, the centre of its district, and the areas that the centre lies in. */
public record Outcode(String code, MapPoint point, Lpa lpa, Nca nca, Lnrs lnrs, String town) {}
