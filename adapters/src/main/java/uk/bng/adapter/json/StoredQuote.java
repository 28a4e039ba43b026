package uk.bng.adapter.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.JsonNode.Items;
import uk.bng.adapter.json.JsonNode.Members;
import uk.bng.adapter.json.JsonNode.Numeric;
import uk.bng.adapter.json.JsonNode.Text;
import uk.bng.application.job.JobAnswer;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.save.LedgerUnits;
import uk.bng.application.save.QuoteFacts;
import uk.bng.application.save.QuoteRow;
import uk.bng.application.save.QuoteSite;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.StockId;
import uk.bng.domain.demand.PolicyKnob;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.place.Tier;
import uk.bng.domain.policy.Draw;
import uk.bng.domain.quote.DrawnRow;
import uk.bng.domain.unit.Ledger;
import uk.bng.domain.unit.Money;
import uk.bng.domain.unit.Units;

/**
 * Reads results that {@link ResultWriter} wrote and stores kept; figures are taken from them as they stand, never worked out
 * anew. Fails on anything else, as only the service's own documents come here.
 */
public final class StoredQuote {
    private static final int DEEPEST = 64;

    /** What stands beside a result where it is handed back, and is no part of it. */
    private static final Set<String> BESIDE = Set.of("job_id", "quote_ref", "status", "result");

    private StoredQuote() {}

    /** What is published of a result that holds a plan. */
    public static QuoteFacts facts(QuoteOrder order, JobAnswer answer) {
        Members result = root(answer);
        Members outcome = members(result, "outcome");
        Members run = members(result, "run");
        return new QuoteFacts(
                money(result, "total"),
                money(result, "admin_fee"),
                text(result, "priced_size"),
                ledgers(result),
                decimal(result, "bank_count").intValueExact(),
                text(outcome, "kind").equals("optimal"),
                decimal(outcome, "gap"),
                site(order, members(result, "site")),
                text(run, "spatial_rule"),
                text(run, "catalogue_version"),
                items(result, "allocations").stream().map(StoredQuote::row).toList());
    }

    /** What a result that holds a plan draws from each stock row, rounded up once to micro-units. */
    public static SortedMap<StockId, Units> draws(JobAnswer answer) {
        Members result = root(answer);
        Draw draw = draw(text(members(members(result, "run"), "knobs"), PolicyKnob.DRAW.code()));
        return DrawnRow.drawn(items(result, "allocations").stream()
                .map(row -> drawn(row, draw))
                .toList());
    }

    /**
     * The pointers to what a client says of a result that is not so. Members that the result does not have are passed over;
     * numbers are compared by their values.
     *
     * @param given one JSON object, as the client wrote it
     */
    static List<String> differences(JobAnswer answer, Members given, Pointer at) {
        Members result = root(answer);
        List<String> differences = new ArrayList<>();
        given.values().forEach((name, value) -> {
            if (!BESIDE.contains(name)) {
                compare(result.values().get(name), value, at.member(name), differences);
            } else if (name.equals("result") && value instanceof Members whole) {
                whole.values()
                        .forEach((inner, written) -> compare(
                                result.values().get(inner),
                                written,
                                at.member(name).member(inner),
                                differences));
            }
        });
        return List.copyOf(differences);
    }

    /** What we do not know of is passed over, and so is a member that has another form elsewhere and is no figure. */
    private static void compare(@Nullable JsonNode stored, JsonNode given, Pointer at, List<String> differences) {
        if (stored instanceof Members members && given instanceof Members others) {
            for (Map.Entry<String, JsonNode> member : others.values().entrySet()) {
                String name = member.getKey();
                compare(members.values().get(name), member.getValue(), at.member(name), differences);
            }
        } else if (stored instanceof Items items && given instanceof Items others) {
            compare(items.values(), others.values(), at, differences);
        } else if (stored instanceof Numeric number && !isSame(number, given)) {
            differences.add(at.toString());
        } else if (stored instanceof Text text
                && given instanceof Text other
                && !text.value().equals(other.value())) {
            differences.add(at.toString());
        }
    }

    private static void compare(List<JsonNode> stored, List<JsonNode> given, Pointer at, List<String> differences) {
        if (stored.size() != given.size()) {
            differences.add(at.toString());
            return;
        }
        for (int i = 0; i < stored.size(); i++) {
            compare(stored.get(i), given.get(i), at.item(i), differences);
        }
    }

    private static boolean isSame(Numeric stored, JsonNode given) {
        return given instanceof Numeric other
                && new BigDecimal(stored.literal()).compareTo(new BigDecimal(other.literal())) == 0;
    }

    private static LedgerUnits ledgers(Members result) {
        return new LedgerUnits(met(result, Ledger.AREA), met(result, Ledger.HEDGEROW), met(result, Ledger.WATERCOURSE));
    }

    /** The demand that is met in a ledger; none where the result does not speak of it. */
    private static Units met(Members result, Ledger ledger) {
        return items(result, "ledgers").stream()
                .filter(total -> text(total, "ledger").equals(ledger.code()))
                .map(total -> Units.of(decimal(total, "units")))
                .findFirst()
                .orElse(Units.ZERO);
    }

    private static QuoteSite site(QuoteOrder order, Members site) {
        BigDecimal latitude = decimalOrNull(site, "latitude");
        BigDecimal longitude = decimalOrNull(site, "longitude");
        return new QuoteSite(
                text(site, "accuracy"),
                textOrNull(site, "lpa"),
                textOrNull(site, "nca"),
                order.location().postcode(),
                order.location().address(),
                latitude == null || longitude == null ? null : new MapPoint(micro(latitude), micro(longitude)));
    }

    private static long micro(BigDecimal degrees) {
        return degrees.movePointRight(6).longValueExact();
    }

    private static DrawnRow drawn(Members row, Draw draw) {
        var bank = new BankId(text(row, "bank_id"));
        return new DrawnRow(
                draw,
                known(Ledger.values(), Ledger::code, text(row, "ledger"), "ledger"),
                known(Tier.values(), Tier::code, text(row, "tier"), "tier"),
                Units.of(decimal(row, "units_supplied")),
                items(row, "parts").stream()
                        .map(part -> new StockId(bank, text(part, "stock_id")))
                        .toList());
    }

    private static Draw draw(String code) {
        return known(Draw.values(), draw -> draw.name().toLowerCase(Locale.ROOT), code, PolicyKnob.DRAW.code());
    }

    private static <E> E known(E[] values, Function<E, String> code, String wanted, String name) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> unreadable(name));
    }

    private static QuoteRow row(Members row) {
        return new QuoteRow(
                text(row, "demand_habitat"),
                text(row, "supply_habitat"),
                text(row, "bank_name"),
                text(row, "tier"),
                Units.of(decimal(row, "units_supplied")),
                money(row, "unit_price"),
                money(row, "cost"));
    }

    private static Members root(JobAnswer answer) {
        if (StrictJson.parse(answer.document(), DEEPEST) instanceof StrictJson.Parsed.Document document
                && document.root() instanceof Members members) {
            return members;
        }
        throw unreadable("");
    }

    private static Members members(Members parent, String name) {
        if (parent.member(name) instanceof Members members) {
            return members;
        }
        throw unreadable(name);
    }

    private static List<Members> items(Members parent, String name) {
        if (parent.member(name) instanceof Items items) {
            return items.values().stream().map(Members.class::cast).toList();
        }
        throw unreadable(name);
    }

    private static String text(Members parent, String name) {
        return Objects.requireNonNull(textOrNull(parent, name), name);
    }

    private static @Nullable String textOrNull(Members parent, String name) {
        return parent.member(name) instanceof Text text ? text.value() : null;
    }

    private static Money money(Members parent, String name) {
        return Money.ofPounds(decimal(parent, name));
    }

    private static BigDecimal decimal(Members parent, String name) {
        return Objects.requireNonNull(decimalOrNull(parent, name), name);
    }

    private static @Nullable BigDecimal decimalOrNull(Members parent, String name) {
        return parent.member(name) instanceof Numeric number ? new BigDecimal(number.literal()) : null;
    }

    /** Says where, and not what: results name places. */
    private static IllegalStateException unreadable(String name) {
        return new IllegalStateException("The stored result must be whole (%s).".formatted(name));
    }
}
