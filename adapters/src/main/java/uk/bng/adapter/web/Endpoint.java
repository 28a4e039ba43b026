package uk.bng.adapter.web;

/** What is done for a route, once the caller is let in. */
@FunctionalInterface
interface Endpoint {
    /**
     * The answer.
     *
     * @throws Refusal with the problem to answer instead
     */
    Reply answer(Call call);
}
