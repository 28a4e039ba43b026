package uk.bng.adapter.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ProblemType;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;

/** A request that was let in, as its endpoint sees it. */
record Call(ServerRequest request, Caller caller) {
    Owner owner() {
        return caller.owner();
    }

    /** The value of a header; null where there is none. */
    @Nullable
    String header(HeaderName name) {
        return Headers.value(request, name);
    }

    /**
     * Ends what would be answered in a form that the client does not take.
     *
     * @throws Refusal when it does not
     */
    void refuseUnlessAccepted(MediaForm form) {
        if (!Accepted.isMediaType(header(HeaderNames.ACCEPT), form.contentType())) {
            throw Refusal.of(ProblemType.NOT_ACCEPTABLE, "The answer is %s.".formatted(form.contentType()));
        }
    }

    Query query() {
        return new Query(request.query());
    }

    /** A part of the path, by its name in the route's pattern. */
    String part(String name) {
        return request.path().pathParameters().get(name);
    }

    /**
     * The job that the path names.
     *
     * @throws Refusal when it cannot be the id of one
     */
    JobId job() {
        return JobId.parse(part("job_id")).orElseThrow(Refusal::noSuchJob);
    }

    /**
     * The body, JSON by its own word and of a size that is read.
     *
     * @throws Refusal when it is none
     */
    byte[] body() {
        return RequestBody.read(request);
    }
}
