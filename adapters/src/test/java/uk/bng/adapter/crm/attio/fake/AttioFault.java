package uk.bng.adapter.crm.attio.fake;

import java.util.concurrent.CountDownLatch;

/** What goes wrong with a request. Exhaustive: switch over it without a default. */
public sealed interface AttioFault {
    /** Nothing is done, and no answer comes. */
    record DropBefore() implements AttioFault {}

    /** It is done, and the connection ends without an answer. */
    record DropAfter() implements AttioFault {}

    /** Nothing is done, and the connection hangs. */
    record HangBefore() implements AttioFault {}

    /** It is done, and the connection hangs. */
    record HangAfter() implements AttioFault {}

    /** Done once the latch opens. */
    record Held(CountDownLatch begun, CountDownLatch latch) implements AttioFault {}

    /** Refused under a status with a code. */
    record Code(int status, String code) implements AttioFault {}

    /** A status with a page of HTML. */
    record Html(int status) implements AttioFault {}

    /** Too many requests; {@code retryAfter} is the header as it is sent, blank for none. */
    record Busy(String retryAfter) implements AttioFault {}

    /** It is done, and the answer breaks off. */
    record Truncated() implements AttioFault {}

    /** It is done, and the answer is ten megabytes long. */
    record Huge() implements AttioFault {}

    /** It is done, and the answer sends elsewhere. */
    record Redirect(String location) implements AttioFault {}
}
