package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.CatalogueSource;
import uk.bng.domain.bank.Bank;
import uk.bng.domain.bank.BankId;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.unit.BroadGroup;
import uk.bng.domain.unit.Habitat;
import uk.bng.domain.unit.Ledger;

/** {@code GET /habitats}: what can be asked for, for pickers. */
final class HabitatsRoutes implements HttpService {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final FrontDoor door;
    private final CatalogueSource catalogues;
    private final AtomicReference<@Nullable Index> index = new AtomicReference<>();

    HabitatsRoutes(FrontDoor door, CatalogueSource catalogues) {
        this.door = door;
        this.catalogues = catalogues;
    }

    /** Some habitats, the best fit first. */
    public record Found(List<Item> items) {}

    /** A habitat and who offers it. */
    public record Item(
            String name,
            String ledger,
            @Nullable String broadGroup,
            String distinctiveness,
            int banks,
            List<Offer> offeredBy) {}

    /** A bank that has some. */
    public record Offer(String bankId, String bankName) {}

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.HABITATS, this::search);
    }

    private Reply search(Call call) {
        Query query = call.query();
        Ledger ledger = query.choice("ledger", List.of(Ledger.values()), Ledger::code);
        String text = query.text("q");
        int limit = query.whole("limit", 1, MOST, USUAL);
        query.refuseOthers();
        Catalogue catalogue = catalogues.current().catalogue();
        List<Item> items = index(catalogue).search().find(ledger, text == null ? "" : text, limit).stream()
                .map(found -> item(found, catalogue))
                .toList();
        return Reply.json(200, new Found(items));
    }

    private Index index(Catalogue catalogue) {
        Index known = index.get();
        if (known != null && known.version().equals(catalogue.version())) {
            return known;
        }
        var made = new Index(catalogue.version(), HabitatSearch.over(catalogue));
        index.set(made);
        return made;
    }

    private static Item item(HabitatSearch.Found found, Catalogue catalogue) {
        Habitat habitat = found.habitat();
        return new Item(
                habitat.name(),
                habitat.ledger().code(),
                group(habitat.group()),
                habitat.distinctiveness().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                found.banks().size(),
                found.banks().stream().map(id -> offer(id, catalogue)).toList());
    }

    private static @Nullable String group(BroadGroup group) {
        return group.isBlank() ? null : group.label();
    }

    private static Offer offer(BankId id, Catalogue catalogue) {
        return new Offer(id.value(), catalogue.bank(id).map(Bank::name).orElse(""));
    }

    private record Index(CatalogueVersion version, HabitatSearch search) {}
}
