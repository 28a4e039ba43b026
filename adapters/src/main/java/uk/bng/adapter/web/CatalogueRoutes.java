package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.Locale;
import uk.bng.application.port.CatalogueSnapshot;
import uk.bng.application.port.CatalogueSource;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.TableIssue;

/** {@code GET /catalogue}: which catalogue is quoted from, and what was left out of it. */
final class CatalogueRoutes implements HttpService {
    private final FrontDoor door;
    private final CatalogueSource catalogues;

    CatalogueRoutes(FrontDoor door, CatalogueSource catalogues) {
        this.door = door;
        this.catalogues = catalogues;
    }

    /** A catalogue, without its content. */
    public record Facts(String version, String loadedAt, Counts counts, List<Row> rejected) {}

    /** How many valid rows it has. */
    public record Counts(int banks, int habitats, int prices, int stock, int tradingRules) {}

    /** A row that was left out; 0 is a whole sheet. */
    public record Row(String sheet, int row, String column, String code, String reason) {}

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.CATALOGUE, this::catalogue);
    }

    private Reply catalogue(Call call) {
        call.query().refuseOthers();
        CatalogueSnapshot now = catalogues.current();
        Catalogue catalogue = now.catalogue();
        return Reply.json(
                200,
                new Facts(
                        now.version().value(),
                        now.loadedAt().toString(),
                        new Counts(
                                catalogue.banks().size(),
                                catalogue.habitats().all().size(),
                                catalogue.prices().count(),
                                catalogue.stock().size(),
                                catalogue.tradingRows().size()),
                        now.issues().stream()
                                .filter(TableIssue::isError)
                                .map(CatalogueRoutes::row)
                                .toList()));
    }

    private static Row row(TableIssue issue) {
        String code = issue.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Row(issue.sheet(), issue.row(), issue.column(), code, issue.reason());
    }
}
