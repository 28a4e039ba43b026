package uk.bng.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What clients do with the service, over a socket; each kind of journey is an interface of its own. */
interface Journeys {
    /** A job that nobody has. */
    String NOBODYS = "00000000-0000-4000-8000-000000000000";

    /** The body that opens a session. */
    String SESSION = "{\"record_id\":\"rec-7\",\"object\":\"companies\"}";

    /** A client of the service that all journeys share; it asks for no key, and its limits are out of the way. */
    ApiClient api();

    /** The settings of a store that holds nothing yet. */
    Map<String, String> emptyStore();

    /** A service of its own over an empty store, with settings such as {@code "BNG_JOBS_QUEUE", "1"}. */
    default RunningService service(String... settings) {
        Map<String, String> environment = new HashMap<>(emptyStore());
        environment.put("SERVER_PORT", "0");
        environment.put("BNG_LIMITS_SUBMITS", "1000000");
        environment.put("BNG_LIMITS_READS", "1000000");
        for (int i = 0; i < settings.length; i += 2) {
            environment.put(settings[i], settings[i + 1]);
        }
        return RunningService.start(environment);
    }

    /** The body of a shipped example. */
    static String example(String name) {
        try {
            return Files.readString(Program.EXAMPLES.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation of the contract as a request that is in order but for the job it names. */
    static List<Asked> everyOperation() {
        return Contract.SERVED.operations().stream().map(Asked::of).toList();
    }

    /** An operation asked for: {@code body} is blank where it has none. */
    record Asked(String operation, String method, String path, String body) {
        private static Asked of(String operation) {
            String method = operation.substring(0, operation.indexOf(' '));
            String path = operation
                    .substring(operation.indexOf(' ') + 1)
                    .replace("{job_id}", NOBODYS)
                    .replace("{reference}", "BNG-A-99999999")
                    .replace("{name}", "typical")
                    .replace("{file}", "page-1b9d6bcd.js");
            boolean hasBody = !Contract.SERVED.requestBody(operation).isMissingNode();
            String query = path.equals("/places") ? "?kind=lpa" : "";
            String body = switch (path) {
                case "/locate" -> "{\"location\":{\"postcode\":\"TN23 1AA\"}}";
                case "/sessions" -> SESSION;
                case "/save" -> PlayedAttio.saving(NOBODYS, NOBODYS);
                default -> example("single");
            };
            return new Asked(operation, method, path + query, hasBody ? body : "");
        }

        /** Whether the contract asks for a key; a webhook is signed instead. */
        boolean isSecured() {
            return Contract.SERVED.isDocumented(operation, 401) && !path.startsWith("/webhooks/");
        }

        /** The same with a query. */
        Asked with(String query) {
            return new Asked(operation, method, path + (path.contains("?") ? "&" + query.substring(1) : query), body);
        }

        ApiAnswer by(ApiClient client, String... headers) {
            return body.isEmpty() ? client.send(method, path, null, headers) : client.postJson(path, body, headers);
        }

        @Override
        public String toString() {
            return operation;
        }
    }
}
