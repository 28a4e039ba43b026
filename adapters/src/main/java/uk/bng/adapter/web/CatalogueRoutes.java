package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.domain.bank.BankFilling;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.TableIssue;

/** {@code GET /catalogue}: which catalogue is quoted from, and what is wrong with its rows. */
final class CatalogueRoutes implements HttpService {
    private final FrontDoor door;
    private final CatalogueSource catalogues;

    CatalogueRoutes(FrontDoor door, CatalogueSource catalogues) {
        this.door = door;
        this.catalogues = catalogues;
    }

    /** A catalogue, without its content. */
    public record Facts(
            String version,
            String loadedAt,
            Counts counts,
            BankAreas bankAreas,
            List<Row> rejected,
            List<Row> issues) {}

    /** How its banks came by the areas that it does not state. */
    public record BankAreas(int exact, int approximate, int unresolved) {
        static BankAreas of(BankFilling filling) {
            return new BankAreas(filling.exact(), filling.approximate(), filling.unresolved());
        }
    }

    /** How many valid rows it has. */
    public record Counts(int banks, int habitats, int prices, int stock, int tradingRules) {}

    /** A row that something is wrong with; 0 is a whole sheet. */
    public record Row(String sheet, int row, String column, String code, String reason) {}

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.CATALOGUE, this::catalogue);
    }

    private Reply catalogue(Call call) {
        call.query().refuseOthers();
        return Reply.json(200, facts(catalogues.current()));
    }

    static Facts facts(CatalogueSnapshot now) {
        Catalogue catalogue = now.catalogue();
        return new Facts(
                now.version().value(),
                now.loadedAt().toString(),
                new Counts(
                        catalogue.banks().size(),
                        catalogue.habitats().all().size(),
                        catalogue.prices().count(),
                        catalogue.stock().size(),
                        catalogue.tradingRows().size()),
                BankAreas.of(now.filling()),
                rows(now, TableIssue::isError),
                rows(now, issue -> !issue.isError()));
    }

    private static List<Row> rows(CatalogueSnapshot now, Predicate<TableIssue> which) {
        return now.issues().stream().filter(which).map(CatalogueRoutes::row).toList();
    }

    private static Row row(TableIssue issue) {
        String code = issue.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Row(issue.sheet(), issue.row(), issue.column(), code, issue.reason());
    }
}
