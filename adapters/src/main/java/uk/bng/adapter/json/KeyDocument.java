package uk.bng.adapter.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.Scope;

/** The file of key digests: {@code {"keys": [...]}}, one object for each key, and nothing of any secret. */
public final class KeyDocument {
    private static final int DEEPEST = 4;
    private static final Jsonb JSONB = JsonbBuilder.create(
            new JsonbConfig().withFormatting(true).setProperty("jsonb.fail-on-unknown-properties", true));

    private KeyDocument() {}

    /** What a text holds. Exhaustive: switch over it without a default. */
    public sealed interface Reading {
        /** The keys, in the order of the file. */
        record Understood(List<AccessKey> keys) implements Reading {
            public Understood {
                keys = List.copyOf(keys);
            }
        }

        /** No such file; {@code fault} says why in one line. */
        record Refused(String fault) implements Reading {}
    }

    /** The form of the file. */
    public record Keys(@Nullable List<Key> keys) {}

    /** The form of a key in it. */
    public record Key(
            @Nullable String id,
            @Nullable String client,
            @Nullable String digest,
            @Nullable List<String> scopes,
            @JsonbProperty("created_at") @Nullable Instant createdAt,
            @JsonbProperty("expires_at") @Nullable Instant expiresAt,
            @JsonbProperty("revoked_at") @Nullable Instant revokedAt) {}

    /** Reads the text of a file. */
    public static Reading read(String text) {
        return switch (StrictJson.parse(text, DEEPEST)) {
            case StrictJson.Parsed.Malformed malformed ->
                new Reading.Refused(oneLine(malformed.issues().getFirst().detail()));
            case StrictJson.Parsed.Document unused -> bound(text);
        };
    }

    /** The text of a file of these keys. */
    public static String write(List<AccessKey> keys) {
        return JSONB.toJson(new Keys(keys.stream().map(KeyDocument::form).toList())) + "\n";
    }

    private static Reading bound(String text) {
        try {
            Keys read = JSONB.fromJson(text, Keys.class);
            return new Reading.Understood(
                    present(read.keys(), "keys").stream().map(KeyDocument::key).toList());
        } catch (JsonbException e) {
            return new Reading.Refused("It is JSON, but not of the form that bng keys writes.");
        } catch (IllegalArgumentException e) {
            return new Reading.Refused(oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static Key form(AccessKey key) {
        return new Key(
                key.id(),
                key.client(),
                key.digest(),
                key.scopes().stream().map(Scope::code).toList(),
                key.createdAt(),
                key.expiresAt(),
                key.revokedAt());
    }

    private static AccessKey key(Key form) {
        return new AccessKey(
                present(form.id, "id"),
                present(form.client, "client"),
                present(form.digest, "digest"),
                present(form.scopes, "scopes").stream().map(KeyDocument::scope).toList(),
                present(form.createdAt, "created_at"),
                present(form.expiresAt, "expires_at"),
                form.revokedAt);
    }

    private static Scope scope(String code) {
        return Scope.named(code)
                .orElseThrow(() -> new IllegalArgumentException("The scope (%s) is not known.".formatted(code)));
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("The member (%s) must not be missing.".formatted(name));
        }
        return value;
    }

    private static String oneLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
