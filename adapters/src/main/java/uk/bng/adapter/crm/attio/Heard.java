package uk.bng.adapter.crm.attio;

import jakarta.json.JsonObject;
import java.time.Duration;

/** What came of a request. Exhaustive: switch over it without a default. */
sealed interface Heard {
    /** An answer. */
    record Answer(JsonObject body) implements Heard {}

    /** A refusal. */
    record No(Fault fault) implements Heard {}

    /** Too many requests, and the wait that is asked for is longer than there is time; nothing was done. */
    record Busy(Duration after) implements Heard {}

    /** Nothing that can be read; whether it was done is not known. */
    record Silent(String why) implements Heard {}
}
