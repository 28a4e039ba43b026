package uk.bng.adapter.place.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import uk.bng.application.port.LookupCache;

/**
 * Asks once for what several want to know at a time, and not again for what is kept. Failures are not kept. What was asked
 * for stands in no key. Thread-safe.
 */
final class Lookups {
    private final LookupCache cache;
    private final ConcurrentMap<String, CompletableFuture<Answer<String>>> underway = new ConcurrentHashMap<>();

    Lookups(LookupCache cache) {
        this.cache = cache;
    }

    /**
     * The answer to a question, kept or asked for.
     *
     * @param question all that the answer depends on
     */
    <T> Answer<T> find(String question, Keeping<T> keeping, Deadline deadline, Supplier<Answer<T>> asking) {
        String key = key(question);
        CompletableFuture<Answer<String>> mine = new CompletableFuture<>();
        CompletableFuture<Answer<String>> first = underway.putIfAbsent(key, mine);
        Answer<String> line = first == null ? led(key, mine, keeping, asking) : followed(first, deadline);
        return line.then(text -> read(text, keeping)
                .<Answer<T>>map(Answer.Given::new)
                .orElseGet(() -> new Answer.Silent<>(Silence.UNREADABLE)));
    }

    /** Keeps an answer that came along with others. */
    <T> void keep(String question, Keeping<T> keeping, T answer) {
        cache.put(key(question), Cells.line(keeping.cells(answer)), keeping.life(answer));
    }

    /** The answer that is kept. */
    <T> Optional<T> kept(String question, Keeping<T> keeping) {
        return cache.get(key(question)).flatMap(text -> read(text, keeping));
    }

    private <T> Answer<String> led(
            String key, CompletableFuture<Answer<String>> mine, Keeping<T> keeping, Supplier<Answer<T>> asking) {
        Answer<String> answer = new Answer.Silent<>(Silence.UNREADABLE);
        try {
            // What is kept but cannot be read, from another version say, is asked for anew.
            answer = cache.get(key)
                    .filter(text -> read(text, keeping).isPresent())
                    .<Answer<String>>map(Answer.Given::new)
                    .orElseGet(() -> asking.get().then(found -> noted(key, keeping, found)));
            return answer;
        } finally {
            underway.remove(key, mine);
            mine.complete(answer);
        }
    }

    private <T> Answer<String> noted(String key, Keeping<T> keeping, T found) {
        String line = Cells.line(keeping.cells(found));
        cache.put(key, line, keeping.life(found));
        return new Answer.Given<>(line);
    }

    private static Answer<String> followed(CompletableFuture<Answer<String>> first, Deadline deadline) {
        try {
            return first.get(Math.max(0, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Answer.Silent<>(Silence.LATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Silent<>(Silence.INTERRUPTED);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A look-up must end with an answer.", e);
        }
    }

    private static <T> Optional<T> read(String text, Keeping<T> keeping) {
        return keeping.answer(Cells.of(text));
    }

    private static String key(String question) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
