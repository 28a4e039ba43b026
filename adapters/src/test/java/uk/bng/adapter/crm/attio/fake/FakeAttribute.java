package uk.bng.adapter.crm.attio.fake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attribute of an object; {@code other} is the slug of its other side where it is a relationship. */
final class FakeAttribute {
    private final String id = UUID.randomUUID().toString();
    private final String slug;
    private final String type;
    private final boolean isUnique;
    private final boolean isMultiselect;
    private final @Nullable String target;
    private final @Nullable String other;
    private final List<Option> options = new ArrayList<>();
    private boolean isArchived;

    FakeAttribute(
            String slug,
            String type,
            boolean isUnique,
            boolean isMultiselect,
            @Nullable String target,
            @Nullable String other) {
        this.slug = slug;
        this.type = type;
        this.isUnique = isUnique;
        this.isMultiselect = isMultiselect;
        this.target = target;
        this.other = other;
    }

    static FakeAttribute plain(String slug, String type) {
        return new FakeAttribute(slug, type, false, false, null, null);
    }

    /** A choice of a select. */
    static final class Option {
        private final String id = UUID.randomUUID().toString();
        private final String title;
        private boolean isArchived;

        Option(String title) {
            this.title = title;
        }

        String id() {
            return id;
        }

        String title() {
            return title;
        }

        boolean isArchived() {
            return isArchived;
        }

        void archive(boolean archived) {
            isArchived = archived;
        }

        JsonObject json() {
            return Json.createObjectBuilder()
                    .add("id", Json.createObjectBuilder().add("option_id", id))
                    .add("title", title)
                    .add("is_archived", isArchived)
                    .build();
        }
    }

    String id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String type() {
        return type;
    }

    boolean isUnique() {
        return isUnique;
    }

    boolean isMultiselect() {
        return isMultiselect;
    }

    boolean isArchived() {
        return isArchived;
    }

    void archive(boolean archived) {
        isArchived = archived;
    }

    @Nullable
    String target() {
        return target;
    }

    /** The slug of the attribute on the target that shows the reference from there; null where there is none. */
    @Nullable
    String other() {
        return other;
    }

    List<Option> options() {
        return options;
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("id", Json.createObjectBuilder().add("attribute_id", id))
                .add("title", slug)
                .add("api_slug", slug)
                .add("type", type)
                .add("is_required", false)
                .add("is_unique", isUnique)
                .add("is_multiselect", isMultiselect)
                .add("is_archived", isArchived)
                .add("is_system_attribute", false)
                .build();
    }
}
