package uk.bng.adapter.crm.attio.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends what Attio sends, signed with a secret; the same name again is a repetition. */
public final class WebhookSender implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI target;
    private final String secret;

    public WebhookSender(URI target, String secret) {
        this.target = target;
        this.secret = secret;
    }

    /** A delivery of one event about a record. */
    public static String event(String type, String recordId, String actorType, String actorId) {
        return event(type, recordId, actorType, actorId, "");
    }

    /** A delivery of one event; {@code more} is members of the event, each ended by a comma. */
    public static String event(String type, String recordId, String actorType, String actorId, String more) {
        return """
                {"webhook_id":"w","events":[{%s"event_type":"%s","id":{"workspace_id":"w","object_id":"o","record_id":"%s"},\
                "actor":{"type":"%s","id":"%s"}}]}""".formatted(more, type, recordId, actorType, actorId);
    }

    /** The status that a delivery is answered with. */
    public int send(String body, String name) {
        return send(body, name, signature(body, secret));
    }

    public int send(String body, String name, String signature) {
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .header("Attio-Signature", signature)
                .header("Idempotency-Key", name)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The delivery must not be interrupted.", e);
        }
    }

    public static String signature(String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256.", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
