package uk.bng.adapter.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.Documents;
import uk.bng.application.job.JobId;

/** What a route answers. Exhaustive: switch over it without a default. */
sealed interface Reply {
    /** The job it is about, if any. */
    @Nullable
    JobId about();

    /** A document in one piece, or none where {@code form} is null. */
    record Whole(
            int status,
            @Nullable MediaForm form,
            String text,
            List<ReplyHeader> headers,
            @Nullable JobId about) implements Reply {
        public Whole {
            headers = List.copyOf(headers);
        }

        Whole about(JobId job) {
            return new Whole(status, form, text, headers, job);
        }
    }

    /**
     * A file of the page, or only the news that the client has it.
     *
     * @param headers each in place of the one that answers have otherwise
     */
    record File(PageFile file, boolean isKnown, List<ReplyHeader> headers) implements Reply {
        public File {
            headers = List.copyOf(headers);
        }

        int status() {
            return isKnown ? 304 : 200;
        }

        @Override
        public @Nullable JobId about() {
            return null;
        }
    }

    /** Events, written as they come; {@code after} runs once, whatever happens. */
    record Stream(Body body, Runnable after, JobId about) implements Reply {}

    /** Writes until there is no more to come. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A document in JSON. */
    static Whole json(int status, String text, ReplyHeader... headers) {
        return new Whole(status, MediaForm.JSON, text, List.of(headers), null);
    }

    /** A plain record as JSON. */
    static Whole json(int status, Record document, ReplyHeader... headers) {
        return json(status, Documents.write(document), headers);
    }

    /** A text of another form. */
    static Whole text(MediaForm form, String text) {
        return new Whole(200, form, text, List.of(), null);
    }

    /** Nothing but a status. */
    static Whole empty(int status, ReplyHeader... headers) {
        return new Whole(status, null, "", List.of(headers), null);
    }
}
