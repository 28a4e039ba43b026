package uk.bng.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.domain.Fixtures.CEREALS;
import static uk.bng.domain.Fixtures.CHALK_GRASSLAND;
import static uk.bng.domain.Fixtures.COARSE_SEDIMENT;
import static uk.bng.domain.Fixtures.MIXED_SCRUB;
import static uk.bng.domain.Fixtures.NATIVE_HEDGEROW;
import static uk.bng.domain.Fixtures.NEUTRAL_GRASSLAND;
import static uk.bng.domain.Fixtures.PONDS;
import static uk.bng.domain.Fixtures.aCatalogue;
import static uk.bng.domain.Fixtures.aDemand;
import static uk.bng.domain.Fixtures.bank;
import static uk.bng.domain.Fixtures.habitat;
import static uk.bng.domain.QuoteFixture.marketOf;
import static uk.bng.domain.QuoteFixture.quoteOf;
import static uk.bng.domain.audit.Tampering.part;
import static uk.bng.domain.audit.Tampering.row;
import static uk.bng.domain.audit.Tampering.with;

import java.util.List;
import uk.bng.domain.CatalogueFixture;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.option.Market;
import uk.bng.domain.place.TierBasis;
import uk.bng.domain.place.TierReading;
import uk.bng.domain.quote.Allocation;
import uk.bng.domain.quote.Quote;
import uk.bng.domain.unit.Units;

/** Quotes that are right, for tests to make wrong. */
final class AuditFixture {
    private AuditFixture() {}

    /** Two lines from two banks, and a third bank that is not used. */
    static final CatalogueFixture CATALOGUE = aCatalogue()
            .with(
                    bank("B1")
                            .local()
                            .selling("S1", NEUTRAL_GRASSLAND, "5", "25000.01")
                            .selling("S2", NATIVE_HEDGEROW, "5", "20000")
                            .selling("S3", CEREALS, "5", "12000"),
                    bank("B2")
                            .adjacent()
                            .selling("S1", NEUTRAL_GRASSLAND, "1.2", "30000")
                            .selling("S2", PONDS, "5", "90000"),
                    bank("B3").far().selling("S1", NEUTRAL_GRASSLAND, "5", "48000"));

    static final Market HOUSE =
            marketOf(CATALOGUE, aDemand().of(NEUTRAL_GRASSLAND, "1.5").of(NATIVE_HEDGEROW, "0.333333"));

    static final Quote SPLIT = quoteOf(HOUSE, "0:B1/S1", "0:B2/S1", "1:B1/S2");

    static final Market SCORING = marketOf(
            aCatalogue()
                    .with(bank("B1")
                            .adjacent()
                            .selling("S1", CHALK_GRASSLAND, "5", "100.01")
                            .selling("S2", CEREALS, "5", "10")
                            .selling("S3", MIXED_SCRUB, "5", "20")),
            aDemand().of(CHALK_GRASSLAND, "1.000001").knob("companions", "scoring"));

    static final Quote PAIRED = quoteOf(SCORING, "0:B1/S1+B1/S2");

    static final Market SMALL = marketOf(
            aCatalogue()
                    .with(bank("B1")
                            .local()
                            .selling("S1", CEREALS, "5", "30000")
                            .selling("S2", NATIVE_HEDGEROW, "5", "20000")),
            aDemand().of(CEREALS, "0.003").of(NATIVE_HEDGEROW, "0.002"));

    static final Quote PADDED = quoteOf(SMALL, "0:B1/S1", "1:B1/S2");

    static final Market MARINE = marketOf(
            aCatalogue()
                    .marine("Intertidal sediment")
                    .with(bank("B1").local().selling("S1", COARSE_SEDIMENT, "5", "100")),
            aDemand().of(COARSE_SEDIMENT, "1"));

    static final Quote MARINE_QUOTE = quoteOf(MARINE, "0:B1/S1");

    static TierReading certain(TierReading reading) {
        return new TierReading(reading.tier(), TierBasis.AXES, reading.reason(), reading.account());
    }

    static CatalogueFixture catalogueOf(Market market) {
        assertThat(market).isSameAs(SCORING);
        return aCatalogue()
                .with(bank("B1")
                        .adjacent()
                        .selling("S1", CHALK_GRASSLAND, "5", "100.01")
                        .selling("S2", CEREALS, "5", "10")
                        .selling("S3", MIXED_SCRUB, "5", "20"));
    }

    static Allocation supplied(Allocation row, String bank, String stock, String habitat) {
        var line = new StockLine(new StockId(new BankId(bank), stock), habitat(habitat), Units.of("5"), null, null);
        return part(row, 0, part -> with(part, "stock", line));
    }

    static List<Finding> findings(Market market, Quote quote) {
        return PlanAudit.check(market.request(), market.catalogue(), quote);
    }

    static List<Integer> rules(Market market, Quote quote) {
        return findings(market, quote).stream().map(Finding::rule).toList();
    }
}
