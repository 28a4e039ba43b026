package uk.bng.adapter.outbox.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.bng.application.port.SampleSaves.LINK;
import static uk.bng.application.port.SampleSaves.aRef;
import static uk.bng.application.port.SampleSaves.aSave;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.SaveQueue;
import uk.bng.application.port.SaveQueueContract;
import uk.bng.application.save.SaveEnd;
import uk.bng.application.save.SaveRules;

final class InMemorySaveQueueTest extends SaveQueueContract {
    private static final WorkerName WORKER = new WorkerName("anne");

    @Override
    protected SaveQueue queue(SaveRules rules) {
        return new InMemorySaveQueue(rules, clock);
    }

    @Test
    void tellsWhatWouldBeLostAtAnEnd() {
        var queue = new InMemorySaveQueue(SaveRules.STANDARD, clock);
        QuoteRef saved = aRef();
        QuoteRef open = aRef();
        queue.put(aSave(saved, 1));
        queue.close(queue.claim(WORKER, Duration.ofSeconds(1)).orElseThrow(), new SaveEnd.Saved(LINK));
        queue.put(aSave(open, 1));

        assertThat(queue.open()).containsExactly(open);
    }

    @Test
    void forgetsWhatIsOverAfterAWhileAndWhenThereIsTooMuch() {
        var queue = new InMemorySaveQueue(new SaveRules(2, Duration.ofDays(8)), clock);
        QuoteRef first = aRef();
        for (QuoteRef quote : List.of(first, aRef(), aRef(), aRef())) {
            queue.put(aSave(quote, 1));
            queue.close(queue.claim(WORKER, Duration.ofSeconds(1)).orElseThrow(), new SaveEnd.Saved(LINK));
        }
        QuoteRef last = aRef();
        queue.put(aSave(last, 1));

        assertThat(queue.find(List.of(first))).isEmpty();
        queue.close(queue.claim(WORKER, Duration.ofSeconds(1)).orElseThrow(), new SaveEnd.Saved(LINK));
        clock.advance(Duration.ofDays(9));
        queue.put(aSave(aRef(), 1));
        assertThat(queue.find(List.of(last))).isEmpty();
    }
}
