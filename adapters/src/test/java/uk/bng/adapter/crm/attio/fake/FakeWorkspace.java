package uk.bng.adapter.crm.attio.fake;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a workspace holds; guarded by itself. */
public final class FakeWorkspace {
    private static final int USUAL_QUOTA = 50;

    private final InstantSource clock;
    private final Map<String, FakeObject> objects = new LinkedHashMap<>();
    private final List<JsonObject> notes = new ArrayList<>();
    private final Map<String, Instant> merging = new LinkedHashMap<>();
    private final Set<String> refusedValues = new HashSet<>();
    private final Set<String> keptValues = new HashSet<>();
    private final Set<String> merged = new HashSet<>();
    private int quota = USUAL_QUOTA;

    FakeWorkspace(InstantSource clock) {
        this.clock = clock;
        add(new FakeObject("people").with(FakeAttribute.plain("name", "text")));
        add(new FakeObject("companies")
                .with(FakeAttribute.plain("name", "text"))
                .with(new FakeAttribute("domains", "domain", true, true, null, null))
                .with(FakeAttribute.plain("description", "text")));
        add(new FakeObject("deals")
                .with(FakeAttribute.plain("name", "text"))
                .with(FakeAttribute.plain("stage", "text"))
                .with(FakeAttribute.plain("value", "currency")));
    }

    private void add(FakeObject object) {
        objects.put(object.slug(), object);
    }

    List<FakeObject> objects() {
        return List.copyOf(objects.values());
    }

    FakeObject object(String slug) {
        return Optional.ofNullable(objects.get(slug)).orElseThrow(Refused::notFound);
    }

    void create(String slug) {
        if (objects.containsKey(slug)) {
            throw Refused.of(409, "slug_conflict");
        }
        if (objects.size() >= quota) {
            throw Refused.of(400, "quota_exceeded");
        }
        add(new FakeObject(slug));
    }

    /** Allows no more objects than there are. */
    public synchronized void fillQuota() {
        quota = objects.size();
    }

    /** A company, deal or person of a name; gives its id. */
    public synchronized String record(String object, String name) {
        var record = new FakeRecord();
        record.values()
                .put(
                        "name",
                        List.of(Json.createObjectBuilder()
                                .add("value", name)
                                .add("attribute_type", "text")
                                .build()));
        object(object).records().put(record.id(), record);
        return record.id();
    }

    /** Deletes a record. */
    public synchronized void delete(String object, String id) {
        object(object).records().remove(id);
    }

    /** Makes one record of two: both are under way for a while, and then one of them is gone. */
    public synchronized void merge(String gone, String kept, Duration time) {
        merging.put(gone, clock.instant().plus(time));
        merging.put(kept, clock.instant().plus(time));
        merged.add(gone);
    }

    FakeRecord record(FakeObject object, String id) {
        Instant until = merging.get(id);
        if (until != null && until.isAfter(clock.instant())) {
            throw Refused.of(409, "merge_in_progress");
        }
        return Optional.ofNullable(object.records().get(id))
                .filter(record -> !merged.contains(id))
                .orElseThrow(Refused::notFound);
    }

    /** Archives an attribute, or brings it back. */
    public synchronized void archive(String object, String attribute, boolean archived) {
        attribute(object, attribute).archive(archived);
    }

    /** Archives an option of a select. */
    public synchronized void archiveOption(String object, String attribute, String title) {
        FakeValues.option(attribute(object, attribute), title).archive(true);
    }

    /** Takes an attribute away for good. */
    public synchronized void drop(String object, String attribute) {
        object(object).attributes().remove(attribute);
    }

    /** Gives an object an attribute of the customer's own. */
    public synchronized void own(String object, String slug, String type) {
        if (!objects.containsKey(object)) {
            add(new FakeObject(object));
        }
        object(object).with(FakeAttribute.plain(slug, type));
    }

    private FakeAttribute attribute(String object, String slug) {
        return Objects.requireNonNull(object(object).attributes().get(slug));
    }

    /** Chooses an option of a select by hand. */
    public synchronized void choose(String object, String id, String attribute, String title) {
        FakeAttribute chosen = attribute(object, attribute);
        var values = new FakeValues(this, "a-person", clock.instant());
        record(object(object), id).values().put(attribute, values.read(chosen, Json.createValue(title)));
    }

    /** Writes a value by hand. */
    public synchronized void write(String object, String id, String attribute, JsonValue value) {
        var values = new FakeValues(this, "a-person", clock.instant());
        record(object(object), id).values().put(attribute, values.read(attribute(object, attribute), value));
    }

    /** How many records an object has. */
    public synchronized int count(String object) {
        return object(object).records().size();
    }

    /** The first record of an object as it is answered. */
    public synchronized JsonObject first(String object) {
        FakeObject found = object(object);
        return json(found, found.records().values().iterator().next());
    }

    /** A record as it is answered. */
    public synchronized JsonObject shown(String object, String id) {
        return json(object(object), record(object(object), id));
    }

    /** The titles of the notes at a record. */
    public synchronized List<String> noteTitles(String recordId) {
        return notes.stream()
                .filter(note -> note.getString("parent_record_id").equals(recordId))
                .map(note -> note.getString("title"))
                .toList();
    }

    /** The text of all notes. */
    public synchronized String noteTexts() {
        return notes.stream()
                .map(note -> note.getString("content_markdown"))
                .toList()
                .toString();
    }

    /** Takes all notes away. */
    public synchronized void deleteNotes() {
        notes.clear();
    }

    /** Puts notes by hand before those that are there. */
    public synchronized void notesBefore(String object, String id, int count) {
        List<JsonObject> later = List.copyOf(notes);
        notes.clear();
        for (int i = 0; i < count; i++) {
            note(object, id, "Call " + i);
        }
        notes.addAll(later);
    }

    synchronized void refuse(String slug) {
        refusedValues.add(slug);
    }

    synchronized void keepOwn(String slug) {
        keptValues.add(slug);
    }

    /** Whether values of an attribute are refused. */
    boolean refuses(String slug) {
        return refusedValues.contains(slug);
    }

    /** Whether an attribute keeps what it has. */
    boolean keeps(String slug) {
        return keptValues.contains(slug);
    }

    List<JsonObject> notes() {
        return notes;
    }

    /** Writes a note by hand. */
    public synchronized void note(String object, String id, String title) {
        notes.add(Json.createObjectBuilder()
                .add(
                        "id",
                        Json.createObjectBuilder()
                                .add("note_id", UUID.randomUUID().toString()))
                .add("parent_object", object)
                .add("parent_record_id", id)
                .add("title", title)
                .add("content_markdown", "by hand")
                .build());
    }

    JsonObject json(FakeObject object, FakeRecord record) {
        JsonObjectBuilder values = Json.createObjectBuilder();
        for (FakeAttribute attribute : object.attributes().values()) {
            if (!attribute.isArchived()) {
                JsonArrayBuilder listed = Json.createArrayBuilder();
                record.values(attribute.slug()).forEach(listed::add);
                values.add(attribute.slug(), listed);
            }
        }
        otherSides(object, record).forEach(values::add);
        return Json.createObjectBuilder()
                .add(
                        "id",
                        Json.createObjectBuilder().add("object_id", object.id()).add("record_id", record.id()))
                .add("web_url", "https://app.attio.test/%s/record/%s".formatted(object.slug(), record.id()))
                .add("values", values)
                .build();
    }

    /** What refers to a record, as its own attribute shows it. */
    private Map<String, JsonArrayBuilder> otherSides(FakeObject object, FakeRecord record) {
        Map<String, JsonArrayBuilder> sides = new LinkedHashMap<>();
        for (FakeObject from : objects.values()) {
            for (FakeAttribute attribute : from.attributes().values()) {
                if (attribute.other() != null && object.slug().equals(attribute.target())) {
                    JsonArrayBuilder side =
                            sides.computeIfAbsent(attribute.other(), unused -> Json.createArrayBuilder());
                    for (FakeRecord referring : from.records().values()) {
                        referring.values(attribute.slug()).stream()
                                .filter(value ->
                                        value.getString("target_record_id").equals(record.id()))
                                .forEach(unused -> side.add(Json.createObjectBuilder()
                                        .add("target_object", from.slug())
                                        .add("target_record_id", referring.id())));
                    }
                }
            }
        }
        return sides;
    }
}
