package uk.bng.adapter.outward;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes in a body as text, and hangs up where it is longer than allowed. */
public final class LimitedBody implements BodySubscriber<String> {
    private final int most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private final AtomicReference<@Nullable Subscription> source = new AtomicReference<>();

    /** @param most the bytes that are taken in */
    public LimitedBody(int most) {
        this.most = most;
    }

    /** The body was longer than allowed. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        private TooLong(int most) {
            super("The body must not be longer than %d bytes.".formatted(most));
        }
    }

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source.set(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (body.isDone()) {
                return;
            }
            if (part.remaining() > most - taken.size()) {
                hangUp();
                return;
            }
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            taken.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable fault) {
        body.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        body.complete(taken.toString(StandardCharsets.UTF_8));
    }

    private void hangUp() {
        Subscription subscription = source.get();
        if (subscription != null) {
            subscription.cancel();
        }
        body.completeExceptionally(new TooLong(most));
    }
}
