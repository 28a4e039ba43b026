package uk.bng.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.ContractSize;
import uk.bng.domain.bank.PriceRow;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.bank.StockLine;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.BroadGroup;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/** A bank in words; prices are of size small and of the bank's tier unless told otherwise. */
public final class BankFixture {
    private final BankId id;
    private final String name;
    private final Tier tier;
    private final BankPlace place;
    private final List<StockLine> stock;
    private final List<PriceRow> prices;

    BankFixture(String id) {
        this(
                new BankId(id),
                "Bank " + id,
                Tier.FAR,
                BankPlace.of("Carlisle", "Eden Valley", "Cumbria"),
                List.of(),
                List.of());
    }

    private BankFixture(
            BankId id, String name, Tier tier, BankPlace place, List<StockLine> stock, List<PriceRow> prices) {
        this.id = id;
        this.name = name;
        this.tier = tier;
        this.place = place;
        this.stock = stock;
        this.prices = prices;
    }

    public BankFixture named(String other) {
        return new BankFixture(id, other, tier, place, stock, prices);
    }

    /** In the site's own LPA. */
    public BankFixture local() {
        return at(Tier.LOCAL, BankPlace.of("Ashford", "North Downs", "Kent and Medway"));
    }

    /** In an LPA next to the site's. */
    public BankFixture adjacent() {
        return at(Tier.ADJACENT, BankPlace.of("Maidstone", "North Downs", "East Sussex"));
    }

    /** In places that neither are nor adjoin the site's. */
    public BankFixture far() {
        return at(Tier.FAR, BankPlace.of("Carlisle", "Eden Valley", "Cumbria"));
    }

    /** Lies by a water body and in an operational catchment; blank where unknown. */
    public BankFixture byWater(String waterbody, String catchment) {
        BankPlace wet = new BankPlace(
                place.lpa(),
                place.nca(),
                place.lnrs(),
                AreaName.of(waterbody),
                AreaName.of(catchment),
                place.postcode(),
                place.address(),
                place.latitude(),
                place.longitude());
        return at(tier, wet);
    }

    /** Stock with a price in pounds a unit, of size small at the bank's tier. */
    public BankFixture selling(String stockId, String habitat, String units, String pounds) {
        return holding(stockId, habitat, units).priced(habitat, pounds);
    }

    /** Stock without a price. */
    public BankFixture holding(String stockId, String habitat, String units) {
        return with(new StockLine(new StockId(id, stockId), Fixtures.habitat(habitat), Units.of(units), null, null));
    }

    /** Stock of which units are quoted to others, without a price. */
    public BankFixture holding(String stockId, String habitat, String units, String exclQuotes, String quoted) {
        return with(new StockLine(
                new StockId(id, stockId),
                Fixtures.habitat(habitat),
                Units.of(units),
                new BigDecimal(exclQuotes),
                new BigDecimal(quoted)));
    }

    /** A price in pounds a unit, of size small at the bank's tier. */
    public BankFixture priced(String habitat, String pounds) {
        return priced(habitat, ContractSize.SMALL, tier, pounds);
    }

    /** A price in pounds a unit. */
    public BankFixture priced(String habitat, ContractSize size, Tier at, String pounds) {
        Habitat known = Fixtures.habitat(habitat);
        return priced(known, size, at, pounds, known.group(), known.distinctiveness());
    }

    /** A price of size small at the bank's tier, in a row that gives its own group and band. */
    public BankFixture pricedAs(String habitat, String pounds, String group, Distinctiveness band) {
        return priced(Fixtures.habitat(habitat), ContractSize.SMALL, tier, pounds, BroadGroup.of(group), band);
    }

    Bank bank() {
        return new Bank(id, name, place);
    }

    List<StockLine> stock() {
        return stock;
    }

    List<PriceRow> prices() {
        return prices;
    }

    private BankFixture at(Tier other, BankPlace there) {
        return new BankFixture(id, name, other, there, stock, prices);
    }

    private BankFixture with(StockLine line) {
        return new BankFixture(id, name, tier, place, plus(stock, line), prices);
    }

    private BankFixture priced(
            Habitat habitat, ContractSize size, Tier at, String pounds, BroadGroup group, Distinctiveness band) {
        PriceRow row = new PriceRow(id, habitat, size, at, Money.ofPounds(new BigDecimal(pounds)), group, band);
        return new BankFixture(id, name, tier, place, stock, plus(prices, row));
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }
}
