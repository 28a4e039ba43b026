package uk.bng.adapter.crm.attio;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The attributes that an object has in a workspace, archived ones too. */
record AttributeList(List<Has> all) {
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 20;

    AttributeList {
        all = List.copyOf(all);
    }

    /** An attribute that is there. */
    record Has(String id, String slug, String type, boolean isUnique, boolean isMultiselect, boolean isArchived) {
        private static Has of(JsonObject written) {
            return new Has(
                    Found.object(written, "id")
                            .flatMap(id -> Found.text(id, "attribute_id"))
                            .orElse(""),
                    Found.text(written, "api_slug").orElse(""),
                    Found.text(written, "type").orElse(""),
                    Found.flag(written, "is_unique"),
                    Found.flag(written, "is_multiselect"),
                    Found.flag(written, "is_archived"));
        }
    }

    /** What was read, or what came instead. Exhaustive: switch over it without a default. */
    sealed interface Reading {
        /** All attributes. */
        record Read(AttributeList attributes) implements Reading {}

        /** No answer. */
        record Unread(Heard heard) implements Reading {}
    }

    /** Reads the attributes of an object. */
    static Reading read(AttioLine line, String object, Supplier<Duration> left) {
        List<Has> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            String path =
                    "/objects/%s/attributes?show_archived=true&limit=%d&offset=%d".formatted(object, PAGE, page * PAGE);
            Heard heard = line.ask(Ask.get("/objects/{object}/attributes", path), left);
            if (!(heard instanceof Heard.Answer answer)) {
                return new Reading.Unread(heard);
            }
            List<JsonObject> some = Found.objects(answer.body(), "data");
            some.forEach(one -> all.add(Has.of(one)));
            if (some.size() < PAGE) {
                break;
            }
        }
        return new Reading.Read(new AttributeList(all));
    }

    Optional<Has> named(String slug) {
        return all.stream().filter(has -> has.slug().equals(slug)).findFirst();
    }

    /** The slugs of those among these attributes that are not there to be written. */
    List<String> missing(List<Attribute> wanted) {
        return wanted.stream()
                .filter(attribute -> named(attribute.slug())
                        .filter(has -> !has.isArchived()
                                && has.type().equals(attribute.type())
                                && has.isUnique() == attribute.isUnique())
                        .isEmpty())
                .map(Attribute::slug)
                .toList();
    }

    /** The slugs of what a refusal speaks of, which it names by id, or else by slug. */
    List<String> spokenOf(Fault fault) {
        List<String> byId = slugs(has -> !has.id().isEmpty() && fault.mentions(has.id()));
        return byId.isEmpty() ? slugs(has -> fault.mentions(has.slug())) : byId;
    }

    private List<String> slugs(Predicate<Has> which) {
        return all.stream().filter(which).map(Has::slug).toList();
    }
}
