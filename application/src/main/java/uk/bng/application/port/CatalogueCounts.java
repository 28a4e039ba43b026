package uk.bng.application.port;

import uk.bng.domain.bank.Catalogue;

/** How many rows of a catalogue count. */
public record CatalogueCounts(int banks, int habitats, int prices, int stock, int tradingRules) {
    public static CatalogueCounts of(Catalogue catalogue) {
        return new CatalogueCounts(
                catalogue.banks().size(),
                catalogue.habitats().all().size(),
                catalogue.prices().count(),
                catalogue.stock().size(),
                catalogue.tradingRows().size());
    }
}
