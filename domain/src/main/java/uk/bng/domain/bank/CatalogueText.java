package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.place.BankPlace;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Habitats;

/**
 * The canonical text of a catalogue, whose hash is its version. Rows are sorted and counted once; every field is led by
 * its length, so that two catalogues have one text only when they hold the same.
 */
final class CatalogueText {
    private static final String FORM = "bng-catalogue 2";
    private static final String NONE = "-;";

    private final StringBuilder text = new StringBuilder(FORM);

    CatalogueText banks(Collection<Bank> banks) {
        return rows("banks", banks.stream().map(CatalogueText::bank));
    }

    CatalogueText prices(List<PriceRow> prices) {
        return rows("prices", prices.stream().map(CatalogueText::price));
    }

    CatalogueText habitats(Habitats habitats) {
        return rows("habitats", habitats.all().stream().map(CatalogueText::habitat));
    }

    CatalogueText stock(List<StockLine> stock) {
        return rows("stock", stock.stream().map(CatalogueText::stockLine));
    }

    CatalogueText levels(Map<Distinctiveness, Integer> levels) {
        return rows(
                "levels",
                levels.entrySet().stream().map(level -> row(level.getKey().name(), level.getValue())));
    }

    CatalogueText tradingRules(List<TradingRow> rules) {
        return rows("rules", rules.stream().map(CatalogueText::rule));
    }

    CatalogueText geography(String hash) {
        return rows("geography", Stream.of(row(hash)));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private CatalogueText rows(String table, Stream<String> rows) {
        text.append('\n').append(table);
        rows.sorted().distinct().forEach(row -> text.append('\n').append(row));
        return this;
    }

    private static String bank(Bank bank) {
        BankPlace place = bank.place();
        return row(
                bank.id(),
                bank.name(),
                place.lpa().label(),
                place.nca().label(),
                place.lnrs().label(),
                place.waterbody().label(),
                place.operationalCatchment().label(),
                place.postcode(),
                place.address(),
                place.latitude(),
                place.longitude(),
                place.approximate().stream().sorted().toList());
    }

    private static String price(PriceRow row) {
        return row(
                row.bank(),
                row.habitat().key(),
                row.size(),
                row.tier(),
                row.price().pence(),
                row.group().key(),
                row.distinctiveness().name());
    }

    private static String habitat(Habitat habitat) {
        return row(
                habitat.name(),
                habitat.group().label(),
                habitat.distinctiveness().name(),
                habitat.ledger());
    }

    private static String stockLine(StockLine line) {
        return row(
                line.bank(),
                line.id().value(),
                line.habitat().key(),
                line.available().micro(),
                line.exclQuotes(),
                line.quoted());
    }

    private static String rule(TradingRow rule) {
        Distinctiveness minimum = rule.minimum();
        return row(rule.demand().key(), rule.allowed().key(), minimum == null ? null : minimum.name());
    }

    private static String row(@Nullable Object... fields) {
        var row = new StringBuilder();
        for (Object field : fields) {
            if (field == null) {
                row.append(NONE);
            } else {
                String shown = field instanceof BigDecimal number ? plain(number) : field.toString();
                row.append(shown.length()).append(':').append(shown).append(';');
            }
        }
        return row.toString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
