package uk.bng.adapter.crm.attio;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import uk.bng.application.port.CrmEar;
import uk.bng.application.save.CrmLetter;
import uk.bng.application.save.CrmNews;

/** Reads deliveries of Attio: judged by their signature before a single byte is read, and only for ids. Thread-safe. */
final class AttioEar implements CrmEar {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;
    private final OwnActor own;

    AttioEar(String secret, OwnActor own) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.own = own;
    }

    @Override
    public CrmLetter read(byte[] body, @Nullable String signature) {
        byte[] given = (signature == null ? "" : signature).getBytes(StandardCharsets.UTF_8);
        byte[] right = HexFormat.of().formatHex(signed(body)).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(right, given)) {
            return new CrmLetter.Forged();
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            List<CrmNews> news = new ArrayList<>();
            for (JsonObject event : Found.objects(reader.readObject(), "events")) {
                if (!own.did(event)) {
                    news(event).ifPresent(news::add);
                }
            }
            return new CrmLetter.Genuine(news);
        } catch (JsonException e) {
            return new CrmLetter.Unreadable();
        }
    }

    private static Optional<CrmNews> news(JsonObject event) {
        Optional<String> record = Found.object(event, "id").flatMap(id -> Found.text(id, "record_id"));
        return switch (Found.text(event, "event_type").orElse("")) {
            case "record.merged" ->
                Found.text(event, "duplicate_record_id")
                        .flatMap(gone -> record.map(kept -> new CrmNews.Merged(gone, kept)));
            case "record.deleted" -> record.map(CrmNews.Deleted::new);
            case "record.updated" -> record.map(CrmNews.Updated::new);
            default -> Optional.empty();
        };
    }

    private byte[] signed(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256.", e);
        }
    }
}
