package uk.bng.domain.trading;

import java.util.Locale;

/**
 * A named rule that permits a trade, with one sentence of it for users. Sources: the trading rules of the statutory
 * biodiversity metric (its user guide, "trading rules") as in section 5.1, the earlier rules as in 5.2.
 */
public enum TradingRule {
    /** Statutory metric, area habitats, Very High: bespoke compensation with the same habitat (5.1; also 5.2). */
    AREA_VERY_HIGH_SAME("An area habitat of Very High distinctiveness is replaced by the same habitat only."),
    /** Statutory metric, area habitats, High: same habitat required (5.1; also 5.2). */
    AREA_HIGH_SAME("An area habitat of High distinctiveness is replaced by the same habitat only."),
    /** Statutory metric, area habitats, Medium: same broad habitat (5.1; also 5.2). */
    AREA_MEDIUM_SAME_GROUP(
            "An area habitat of Medium distinctiveness may be replaced by a Medium habitat of the same broad group."),
    /** Statutory metric, area habitats, Medium: or a higher distinctiveness (5.1; also 5.2). */
    AREA_MEDIUM_HIGHER_BAND(
            "An area habitat of Medium distinctiveness may be replaced by any area habitat of a higher one."),
    /** Statutory metric, area habitats, Low: same distinctiveness or better (5.1). */
    AREA_LOW_ANY_SCORING(
            "An area habitat of Low or Very Low distinctiveness may be replaced by any area habitat of Low or higher."),
    /** Statutory metric, net gain in area habitat units: anything that scores (5.1). */
    AREA_NET_GAIN("Net gain in area units may be met by any area habitat of Low distinctiveness or higher."),
    /** Earlier rules, area habitats, Low and Very Low (5.2). */
    AREA_LOW_ANY("An area habitat of Low or Very Low distinctiveness may be replaced by any area habitat."),
    /** Earlier rules, net gain in area habitat units (5.2). */
    AREA_NET_GAIN_ANY("Net gain in area units may be met by any area habitat."),
    /** Statutory metric, hedgerows, Very High: same hedgerow type (5.1). */
    HEDGEROW_VERY_HIGH_SAME("A hedgerow of Very High distinctiveness is replaced by the same type only."),
    /** Statutory metric, hedgerows, High: same hedgerow type (5.1). */
    HEDGEROW_HIGH_SAME("A hedgerow of High distinctiveness may be replaced by the same type."),
    /** Statutory metric, hedgerows, High: or a higher distinctiveness (5.1). */
    HEDGEROW_HIGH_HIGHER_BAND(
            "A hedgerow of High distinctiveness may be replaced by one of Very High distinctiveness."),
    /** Statutory metric, hedgerows, Medium and below: same distinctiveness or better (5.1); earlier: every band (5.2). */
    HEDGEROW_SAME_BAND_OR_HIGHER("A hedgerow may be replaced by one of the same distinctiveness or higher."),
    /** Statutory metric, net gain in hedgerow units (5.1; also 5.2). */
    HEDGEROW_NET_GAIN("Net gain in hedgerow units may be met by any hedgerow."),
    /** Statutory metric, watercourses, Very High: bespoke compensation with the same type (5.1; also 5.2). */
    WATERCOURSE_VERY_HIGH_SAME("A watercourse of Very High distinctiveness is replaced by the same type only."),
    /** Statutory metric, watercourses, High: same type required (5.1; also 5.2). */
    WATERCOURSE_HIGH_SAME("A watercourse of High distinctiveness may be replaced by the same type."),
    /** Statutory metric, watercourses, Medium: same type required (5.1; also 5.2). */
    WATERCOURSE_MEDIUM_SAME("A watercourse of Medium distinctiveness may be replaced by the same type."),
    /** Statutory metric, watercourses, Low: a better type (5.1). */
    WATERCOURSE_LOW_HIGHER_BAND("A watercourse of Low distinctiveness is replaced by any of a higher one."),
    /** Earlier rules, watercourses, Low: the same habitat (5.2). */
    WATERCOURSE_LOW_SAME("A watercourse of Low distinctiveness may be replaced by the same type."),
    /** Earlier rules, watercourses, Low: the same kind of channel, better (5.2). */
    WATERCOURSE_LOW_SAME_KIND_HIGHER_BAND(
            "A watercourse of Low distinctiveness may be replaced by one of the same kind and higher distinctiveness."),
    /** Earlier rules, watercourses, High and Medium: the same kind of channel, as good or better (5.2). */
    WATERCOURSE_SAME_KIND(
            "A watercourse may be replaced by one of the same kind and the same distinctiveness or higher."),
    /** Statutory metric, watercourses, Very Low (5.1; also 5.2). */
    WATERCOURSE_VERY_LOW_ANY("A watercourse of Very Low distinctiveness may be replaced by any watercourse."),
    /** Statutory metric, net gain in watercourse units (5.1; also 5.2). */
    WATERCOURSE_NET_GAIN("Net gain in watercourse units may be met by any watercourse."),
    /** The TradingRules sheet of the catalogue, under the earlier rules only (5.3). */
    LISTED_BY_CATALOGUE("The catalogue's own trading rules list this habitat for the one demanded.");

    private final String text;

    TradingRule(String text) {
        this.text = text;
    }

    /** The name in JSON and messages: {@code area-medium-same-group}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One plain sentence for users. */
    public String text() {
        return text;
    }
}
