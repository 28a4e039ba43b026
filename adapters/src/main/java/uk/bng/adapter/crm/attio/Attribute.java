package uk.bng.adapter.crm.attio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that quotes need.
 *
 * @param object the slug of the object that has it
 * @param type as Attio names it
 * @param options the titles of a select
 * @param target the object that a reference leads to; null where it is none
 */
record Attribute(
        String object,
        String slug,
        String title,
        String description,
        String type,
        boolean isUnique,
        List<String> options,
        @Nullable String target) {
    Attribute {
        options = List.copyOf(options);
    }

    /** What it is called in a plan. */
    String name() {
        return object + "." + slug;
    }
}
