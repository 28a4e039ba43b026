package uk.bng.adapter.json;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import uk.bng.adapter.json.JsonNode.Members;

/** Puts the members that a revision gives over those of what it revises. */
final class Revision {
    /** Members whose own members are put over one by one; every other one is replaced as a whole. */
    private static final Set<String> MERGED = Set.of("options", "knobs");

    private Revision() {}

    static Members of(Members parent, Members given) {
        SequencedMap<String, JsonNode> members = new LinkedHashMap<>(parent.values());
        given.values().forEach((name, value) -> members.put(name, over(name, parent.member(name), value)));
        return new Members(members);
    }

    private static JsonNode over(String name, JsonNode before, JsonNode value) {
        return MERGED.contains(name) && before instanceof Members known && value instanceof Members given
                ? of(known, given)
                : value;
    }
}
