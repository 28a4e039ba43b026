package uk.bng.adapter.json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import uk.bng.adapter.json.JsonNode.Items;
import uk.bng.adapter.json.JsonNode.Members;

/** One spelling for texts that say the same: members in the order of their names, no spaces between them. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The text in its canonical spelling, or as it stands when it is not JSON that {@link RunRequestReader} reads. */
    public static byte[] of(byte[] text) {
        String written = new String(text, StandardCharsets.UTF_8);
        return switch (StrictJson.parse(written, RequestText.DEEPEST)) {
            case StrictJson.Parsed.Document document ->
                JsonPrinter.line(sorted(document.root())).getBytes(StandardCharsets.UTF_8);
            case StrictJson.Parsed.Malformed unused -> text;
        };
    }

    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case Members members -> {
                SequencedMap<String, JsonNode> inOrder = new LinkedHashMap<>();
                for (Map.Entry<String, JsonNode> member : new TreeMap<>(members.values()).entrySet()) {
                    inOrder.put(member.getKey(), sorted(member.getValue()));
                }
                yield new Members(inOrder);
            }
            case Items items ->
                new Items(items.values().stream().map(CanonicalJson::sorted).toList());
            case JsonNode.Text text -> text;
            case JsonNode.Numeric number -> number;
            case JsonNode.Flag flag -> flag;
            case JsonNode.Nothing nothing -> nothing;
        };
    }
}
