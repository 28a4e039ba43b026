package uk.bng.adapter.crm.attio;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import uk.bng.application.save.FitPlan.Deed;
import uk.bng.application.save.FitPlan.Part;

/** A part of what quotes need, and the requests that make it; none where nothing is to be done. */
record FitPart(Part part, List<Ask> asks) {
    private static final String ATTRIBUTES = "/objects/{object}/attributes";

    FitPart {
        asks = List.copyOf(asks);
    }

    /** The object that holds quotes. */
    static FitPart object(String slug, boolean isThere) {
        if (isThere) {
            return unchanged(slug);
        }
        JsonObject body = data(Json.createObjectBuilder()
                .add("api_slug", slug)
                .add("singular_noun", "Quote")
                .add("plural_noun", "Quotes"));
        return new FitPart(new Part(slug, Deed.CREATE, ""), List.of(Ask.create("/objects", "/objects", body)));
    }

    /** An attribute that is not there. */
    static FitPart attribute(Attribute attribute) {
        JsonObjectBuilder made = Json.createObjectBuilder()
                .add("title", attribute.title())
                .add("description", attribute.description())
                .add("api_slug", attribute.slug())
                .add("type", attribute.type())
                .add("is_required", false)
                .add("is_unique", attribute.isUnique())
                .add("is_multiselect", false)
                .add("config", config(attribute));
        if (attribute.target() != null) {
            made.add(
                    "relationship",
                    Json.createObjectBuilder()
                            .add("object", attribute.target())
                            .add("title", Attributes.BACK_TITLE)
                            .add("api_slug", Attributes.BACK)
                            .add("is_multiselect", true));
        }
        return new FitPart(
                new Part(attribute.name(), Deed.CREATE, ""),
                List.of(Ask.create(ATTRIBUTES, path(attribute.object()), data(made))));
    }

    /** An attribute that is there, be it as it should or not. */
    static FitPart attribute(Attribute attribute, AttributeList.Has has) {
        String expected = form(attribute.type(), attribute.isUnique(), false);
        String found = form(has.type(), has.isUnique(), has.isMultiselect());
        if (!expected.equals(found)) {
            return new FitPart(
                    new Part(attribute.name(), Deed.MISMATCH, "expected %s, found %s".formatted(expected, found)),
                    List.of());
        }
        if (!has.isArchived()) {
            return unchanged(attribute.name());
        }
        String path = path(attribute.object()) + "/" + attribute.slug();
        return new FitPart(
                new Part(attribute.name(), Deed.RESTORE, ""),
                List.of(Ask.patch(ATTRIBUTES + "/{attribute}", path, restored())));
    }

    /** An option of a select, given those that are there. */
    static FitPart option(Attribute attribute, String title, List<JsonObject> there) {
        String name = attribute.name() + "=" + title;
        String path = path(attribute.object()) + "/" + attribute.slug() + "/options";
        String route = ATTRIBUTES + "/{attribute}/options";
        for (JsonObject option : there) {
            if (Found.text(option, "title").filter(title::equals).isPresent()) {
                String id = Found.object(option, "id")
                        .flatMap(ids -> Found.text(ids, "option_id"))
                        .orElse("");
                return Found.flag(option, "is_archived")
                        ? new FitPart(
                                new Part(name, Deed.RESTORE, ""),
                                List.of(Ask.patch(route + "/{option}", path + "/" + id, restored())))
                        : unchanged(name);
            }
        }
        return new FitPart(
                new Part(name, Deed.CREATE, ""),
                List.of(Ask.create(route, path, data(Json.createObjectBuilder().add("title", title)))));
    }

    private static FitPart unchanged(String name) {
        return new FitPart(new Part(name, Deed.UNCHANGED, ""), List.of());
    }

    private static String form(String type, boolean isUnique, boolean isMultiselect) {
        return type + (isUnique ? ", unique" : "") + (isMultiselect ? ", several values" : "");
    }

    private static JsonObject restored() {
        return data(Json.createObjectBuilder().add("is_archived", false));
    }

    private static JsonObjectBuilder config(Attribute attribute) {
        JsonObjectBuilder config = Json.createObjectBuilder();
        if (attribute.type().equals("currency")) {
            config.add(
                    "currency",
                    Json.createObjectBuilder()
                            .add("default_currency_code", "GBP")
                            .add("display_type", "symbol"));
        }
        if (attribute.target() != null) {
            config.add(
                    "record_reference",
                    Json.createObjectBuilder()
                            .add("allowed_objects", Json.createArrayBuilder().add(attribute.target())));
        }
        return config;
    }

    private static JsonObject data(JsonObjectBuilder content) {
        return Json.createObjectBuilder().add("data", content).build();
    }

    private static String path(String object) {
        return "/objects/" + object + "/attributes";
    }
}
