package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.bng.adapter.json.ProblemType;

/** {@code GET /examples}: bodies of {@code POST /run} that work against the catalogue that ships. */
final class ExamplesRoutes implements HttpService {
    private static final List<Item> ITEMS = List.of(
            item("typical", "A typical demand", "Five lines in two ledgers at a known authority and character area."),
            item("single", "One small line", "So few units that the contract is fractional, with the lower fee."),
            item(
                    "bank-limit",
                    "One bank is not enough",
                    "No plan within the limit: the answer says how many banks would do, and the cost."),
            item(
                    "postcode",
                    "A postcode",
                    "A site by its postcode: located by its area, so that tiers are approximate."),
            item("watercourse", "A watercourse", "Rivers by their operational catchment, with their net gain."),
            item("hedgerow", "Hedgerows", "Hedgerow units alone, which never mix with area units."),
            item("discount", "A discount", "Prices of the next larger contract, by the discount tier_up."),
            item("reference", "The earlier policy", "The policy reference, five per cent off, for comparison."),
            item("infeasible", "No plan", "More units than there are to be had: the answer says how many there are."));

    private final FrontDoor door;
    private final Map<String, Reply> bodies = new LinkedHashMap<>();

    ExamplesRoutes(FrontDoor door) {
        this.door = door;
        for (Item item : ITEMS) {
            bodies.put(item.name(), Reply.json(200, Shipped.text("examples/" + item.name() + ".json")));
        }
    }

    /** What there is. */
    public record Examples(List<Item> items) {}

    /** An example, and where its body is. */
    public record Item(String name, String href, String title, String description) {}

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.EXAMPLES, unused -> Reply.json(200, new Examples(ITEMS)));
        door.open(rules, WebRoute.EXAMPLE, this::example);
    }

    private Reply example(Call call) {
        Reply body = bodies.get(call.part("name"));
        if (body == null) {
            throw Refusal.of(
                    ProblemType.NOT_FOUND,
                    "There is no such example.\nMaybe one of: %s.".formatted(String.join(", ", bodies.keySet())));
        }
        return body;
    }

    private static Item item(String name, String title, String description) {
        return new Item(name, "/examples/" + name, title, description);
    }
}
