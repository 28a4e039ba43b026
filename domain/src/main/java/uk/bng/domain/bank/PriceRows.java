package uk.bng.domain.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import uk.bng.domain.bank.TableIssue.Code;
import uk.bng.domain.place.Tier;
import uk.bng.domain.unit.BroadGroup;
import uk.bng.domain.unit.Distinctiveness;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Habitats;
import uk.bng.domain.unit.Money;

/** The checks of the Pricing sheet. */
final class PriceRows {
    private static final int MOST_DECIMALS = 2;
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    private final TableRows table;
    private final List<TableIssue> issues;
    private final Lookup<BankId> banks;
    private final Lookup<Habitat> habitats;
    private final Lookup<ContractSize> sizes = new Lookup<>(ContractSize::named);
    private final Lookup<Tier> tiers = new Lookup<>(Tier::named);
    private final Lookup<Distinctiveness> bands = new Lookup<>(Distinctiveness::named);
    private final Lookup<BroadGroup> groups = new Lookup<>(text -> Optional.of(BroadGroup.of(text)));

    PriceRows(TableRows table, NavigableMap<BankId, Bank> banks, Habitats habitats, List<TableIssue> issues) {
        this.table = table;
        this.issues = issues;
        this.banks = new Lookup<>(id -> Optional.of(new BankId(id)).filter(banks::containsKey));
        this.habitats = new Lookup<>(habitats::find);
    }

    /** Every valid price row, equal ones once, in the order of the table. */
    List<PriceRow> read() {
        List<Numbered> priced = new ArrayList<>(table.rows().size());
        for (RawRow row : table.rows()) {
            price(new RowCheck(table, row, issues)).ifPresent(price -> priced.add(new Numbered(row, price)));
        }
        noteRepeats(priced);
        return priced.stream().map(Numbered::price).distinct().toList();
    }

    private Optional<PriceRow> price(RowCheck check) {
        Optional<BankId> bank = banks.find(check, Column.BANK_ID, Code.UNKNOWN_BANK, Reasons::unknownBank);
        Optional<Habitat> habitat =
                habitats.find(check, Column.HABITAT_NAME, Code.UNKNOWN_HABITAT, Reasons::unknownHabitat);
        Optional<ContractSize> size = sizes.find(
                check,
                Column.CONTRACT_SIZE,
                Code.UNKNOWN_SIZE,
                "The contract_size (%s) must be fractional, small, medium or large."::formatted);
        Optional<Tier> tier = tiers.find(check, Column.TIER, Code.UNKNOWN_TIER, Reasons::unknownTier);
        Optional<BigDecimal> price = check.number(Column.PRICE);
        price.ifPresent(value -> judge(check, value));
        Optional<Distinctiveness> ownBand = ownBand(check);
        if (!check.isSound()) {
            return Optional.empty();
        }
        Habitat priced = habitat.orElseThrow();
        return Optional.of(new PriceRow(
                bank.orElseThrow(),
                priced,
                size.orElseThrow(),
                tier.orElseThrow(),
                Money.ofPounds(price.orElseThrow()),
                ownGroup(check).orElseGet(priced::group),
                ownBand.orElseGet(priced::distinctiveness)));
    }

    private static void judge(RowCheck check, BigDecimal price) {
        String text = price.toPlainString();
        if (price.signum() <= 0) {
            String reason = "The price (%s) must be above zero.".formatted(text);
            check.note(Column.PRICE, Code.PRICE_NOT_POSITIVE, reason);
        } else if (price.stripTrailingZeros().scale() > MOST_DECIMALS) {
            String reason = "The price (%s) must have at most 2 decimals.".formatted(text);
            check.note(Column.PRICE, Code.PRICE_SCALE, reason);
        } else if (price.compareTo(LARGEST) > 0) {
            String reason = "The price (%s) must be at most %s.".formatted(text, LARGEST.toPlainString());
            check.note(Column.PRICE, Code.BAD_NUMBER, reason);
        }
    }

    private Optional<BroadGroup> ownGroup(RowCheck check) {
        String text = check.text(Column.BROADER_TYPE);
        return text.isEmpty() ? Optional.empty() : groups.find(text);
    }

    private Optional<Distinctiveness> ownBand(RowCheck check) {
        String text = check.text(Column.DISTINCTIVENESS_NAME);
        Optional<Distinctiveness> band = text.isEmpty() ? Optional.empty() : bands.find(text);
        if (band.isEmpty() && !text.isEmpty()) {
            check.note(Column.DISTINCTIVENESS_NAME, Code.UNKNOWN_BAND, Reasons.unknownBand(text));
        }
        return band;
    }

    private void noteRepeats(List<Numbered> priced) {
        Map<Place, Money> lowest = new HashMap<>();
        for (Numbered each : priced) {
            lowest.merge(Place.of(each.price()), each.price().price(), PriceRows::lower);
        }
        for (Numbered each : priced) {
            Money least =
                    lowest.getOrDefault(Place.of(each.price()), each.price().price());
            if (least.compareTo(each.price().price()) < 0) {
                noteRepeat(each, least);
            }
        }
    }

    private static Money lower(Money left, Money right) {
        return left.compareTo(right) <= 0 ? left : right;
    }

    private void noteRepeat(Numbered dearer, Money lowest) {
        String reason = "The price (%s) is not the lowest (%s) of its bank, habitat, size and tier: the lowest counts."
                .formatted(dearer.price().price(), lowest);
        new RowCheck(table, dearer.row(), issues).note(Column.PRICE, Code.DUPLICATE_PRICE, reason);
    }

    private record Numbered(RawRow row, PriceRow price) {}

    private record Place(BankId bank, Habitat habitat, ContractSize size, Tier tier) {
        static Place of(PriceRow row) {
            return new Place(row.bank(), row.habitat(), row.size(), row.tier());
        }
    }
}
