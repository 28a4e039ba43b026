package uk.bng.bootstrap;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The contract that {@code openapi.yaml} writes, held more strictly than clients may: an answer with a member, status,
 * media type or route that it does not list is a fault. Thread-safe.
 */
final class Contract {
    /** Reads JSON as the service must write it: one document, exact numbers. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static final Contract SERVED = new Contract(YAMLMapper.shared().readTree(text()));

    private static final String RESOURCE = "/uk/bng/adapter/web/openapi.yaml";
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode document;
    private final ObjectNode components;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        this.components = (ObjectNode) document.get("components").deepCopy();
        tighten(components.get("schemas"));
    }

    /** The contract's text as it is packed. */
    static String text() {
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** Every operation, as {@code GET /status/{job_id}}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** What the answer to a request does not keep of the contract; empty when it keeps it. */
    List<String> faults(String method, String path, ApiAnswer answer) {
        String plain = path.replaceFirst("[?#].*", "");
        Optional<String> template = template(plain);
        if (template.isEmpty()) {
            return faultsOf(answer, shared(answer.status() == 404 ? "NotFound" : "no such path"));
        }
        JsonNode operation = document.get("paths").get(template.get()).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return faultsOf(answer, shared(answer.status() == 405 ? "MethodNotAllowed" : "no such method"));
        }
        return faultsOf(answer, resolved(operation.get("responses").path(Integer.toString(answer.status()))));
    }

    /** The operation that a request is for; empty where the contract has none. */
    Optional<String> operation(String method, String path) {
        return template(path.replaceFirst("[?#].*", ""))
                .map(template -> method + " " + template)
                .filter(operations()::contains);
    }

    /** The body that an operation takes; missing where it takes none. */
    JsonNode requestBody(String operation) {
        return node(operation).path("requestBody");
    }

    /** Whether an operation is said to answer with a status. */
    boolean isDocumented(String operation, int status) {
        return node(operation).get("responses").has(Integer.toString(status));
    }

    /** Every answer that is documented, as {@code GET /jobs 200}. */
    Set<String> answers() {
        Set<String> answers = new TreeSet<>();
        operations()
                .forEach(operation -> node(operation)
                        .get("responses")
                        .propertyNames()
                        .forEach(status -> answers.add(operation + " " + status)));
        return answers;
    }

    /** What JSON text lacks to be an instance of a named schema. */
    List<String> faultsAs(String schema, String json) {
        return violations(JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema), json);
    }

    /** What JSON text lacks to be an instance of a schema of this document. */
    List<String> violations(JsonNode schema, String json) {
        JsonNode instance;
        try {
            instance = JSON.readTree(json);
        } catch (tools.jackson.core.JacksonException e) {
            return List.of("is not JSON: " + e.getOriginalMessage());
        }
        return schemas.computeIfAbsent(schema, this::compiled).validate(instance).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private JsonNode node(String operation) {
        String[] parts = operation.split(" ", 2);
        return document.get("paths").get(parts[1]).get(parts[0].toLowerCase(Locale.ROOT));
    }

    private List<String> faultsOf(ApiAnswer answer, JsonNode response) {
        List<String> faults = new ArrayList<>();
        if (response.isMissingNode()) {
            faults.add("status %d is not documented".formatted(answer.status()));
            return faults;
        }
        response.path("headers")
                .properties()
                .forEach(header -> headerFaults(answer, header.getKey(), resolved(header.getValue()), faults));
        JsonNode content = response.path("content");
        String type = answer.header("Content-Type").replaceFirst("\\s*;.*", "");
        if (content.isMissingNode()) {
            if (!answer.body().isEmpty()) {
                faults.add("a body is not documented");
            }
        } else if (!content.has(type)) {
            faults.add("content type (%s) is not documented".formatted(type));
        } else if (type.endsWith("json")) {
            faults.addAll(violations(content.get(type).get("schema"), answer.body()));
        }
        if (type.equals(PROBLEM)
                && faults.isEmpty()
                && answer.json().get("status").asInt() != answer.status()) {
            faults.add("the problem's status is not that of the answer");
        }
        return faults;
    }

    private void headerFaults(ApiAnswer answer, String name, JsonNode header, List<String> faults) {
        Optional<String> value = answer.headers().firstValue(name);
        if (value.isEmpty()) {
            if (header.path("required").asBoolean(false)) {
                faults.add("header %s is missing".formatted(name));
            }
            return;
        }
        String text = JSON.writeValueAsString(value.get());
        violations(header.get("schema"), text).forEach(fault -> faults.add("header " + name + " " + fault));
    }

    private Optional<String> template(String path) {
        List<String> templates = document.get("paths").propertyNames().stream().toList();
        return templates.contains(path)
                ? Optional.of(path)
                : templates.stream()
                        .filter(template -> Pattern.matches(template.replaceAll("\\{[a-z_]+}", "[^/]+"), path))
                        .findFirst();
    }

    private JsonNode shared(String response) {
        return components.get("responses").path(response);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", components);
        ObjectNode used = (ObjectNode) schema.deepCopy();
        tighten(used);
        whole.setAll(used);
        return registry.getSchema(whole);
    }

    /** Closes every object that lists its members. */
    private static void tighten(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.valueStream().forEach(Contract::tighten);
    }
}
