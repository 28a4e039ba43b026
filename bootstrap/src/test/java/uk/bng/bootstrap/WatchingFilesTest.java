package uk.bng.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import uk.bng.adapter.telemetry.MicrometerJournal;
import uk.bng.application.job.Census;
import uk.bng.application.job.JobId;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteRef;
import uk.bng.application.job.WorkerName;
import uk.bng.application.port.CrmCall;
import uk.bng.application.port.DependencyCall;
import uk.bng.application.port.JobEvent;
import uk.bng.application.port.RequestEvent;
import uk.bng.application.port.SaveEvent;
import uk.bng.application.save.SaveCensus;

/** The alerts and the dashboard ask for metrics that the service has, in expressions that are well formed. */
class WatchingFilesTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Set<String> LANGUAGE = Set.of(
            "sum",
            "max",
            "by",
            "rate",
            "increase",
            "histogram_quantile",
            "absent",
            "vector",
            "or",
            "le",
            "instance",
            "route",
            "status",
            "engine",
            "ending",
            "outcome",
            "dependency");

    @Test
    void alertsAskForMetricsThatAreThere() throws IOException {
        Set<String> known = metrics();
        List<String> unknown = new ArrayList<>();
        for (Map<String, Object> rule : rules()) {
            unknown.addAll(unknown(String.valueOf(rule.get("expr")), known));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyAlertSaysWhatIsWrongAndWhereToBegin() throws IOException {
        Set<String> names = new HashSet<>();
        for (Map<String, Object> rule : rules()) {
            assertThat(names.add(String.valueOf(rule.get("alert")))).isTrue();
            assertThat(map(rule.get("annotations"))).containsKeys("summary", "action");
            assertThat(map(rule.get("labels")).get("severity")).isIn("page", "ticket");
        }

        assertThat(names)
                .contains(
                        "BngJobsFail",
                        "BngAnswersSlow",
                        "BngDatabaseErrors",
                        "BngCrmErrors",
                        "BngPlanRefused",
                        "BngQueueOld");
    }

    @Test
    void theDashboardAsksForMetricsThatAreThere() throws IOException {
        Set<String> known = metrics();
        List<String> unknown = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        int asked = 0;
        for (JsonValue panel : dashboard().getJsonArray("panels")) {
            JsonObject shown = panel.asJsonObject();
            assertThat(ids.add(shown.getInt("id"))).isTrue();
            if (!shown.containsKey("targets")) {
                continue;
            }
            for (JsonValue target : shown.getJsonArray("targets")) {
                unknown.addAll(unknown(target.asJsonObject().getString("expr"), known));
                asked++;
            }
        }

        assertThat(unknown).isEmpty();
        assertThat(asked).isGreaterThan(15);
    }

    @Test
    void anExpressionThatIsBrokenOrAsksForNothingKnownIsNoticed() {
        assertThat(unknown("sum(rate(bng_nothing_total[5m]))", metrics())).containsExactly("bng_nothing_total");
        assertThat(unknown("sum(rate(bng_queue_depth[5m])", metrics())).containsExactly("brackets");
    }

    /** The words of an expression that are neither metrics nor of the language; {@code brackets} where they do not match. */
    private static List<String> unknown(String expression, Set<String> known) {
        List<String> found = new ArrayList<>();
        if (!isBalanced(expression)) {
            found.add("brackets");
        }
        String plain = expression
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\[[0-9]+[smhd]]", "")
                .replaceAll("[a-z_]+\\s*(=~|!~|!=|=)(?!=)", "");
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            if (!LANGUAGE.contains(word.group())
                    && !known.contains(word.group())
                    && !word.group().equals("up")) {
                found.add(word.group());
            }
        }
        return found;
    }

    private static boolean isBalanced(String expression) {
        Deque<Character> open = new ArrayDeque<>();
        for (char c : expression.replaceAll("\"[^\"]*\"", "").toCharArray()) {
            switch (c) {
                case '(' -> open.push(')');
                case '{' -> open.push('}');
                case '[' -> open.push(']');
                case ')', '}', ']' -> {
                    if (open.isEmpty() || open.pop() != c) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return open.isEmpty();
    }

    /** The names of all metrics once each thing has happened. */
    private static Set<String> metrics() {
        var id = JobId.of(new UUID(1, 2));
        try (var journal = new MicrometerJournal(() -> new Census(0, 0, Duration.ZERO))) {
            journal.showSaves(() -> new SaveCensus(0, Duration.ZERO, 0));
            journal.request(new RequestEvent("r", "GET", "/jobs", 200, Duration.ofMillis(1), null, null, null));
            journal.job(new JobEvent(
                    id,
                    Owner.OPEN,
                    new WorkerName("w"),
                    1,
                    "completed",
                    "optimal",
                    null,
                    true,
                    "ojalgo",
                    1,
                    1,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    "0"));
            journal.call(new DependencyCall("postgres", "ask", Duration.ofMillis(1), true));
            journal.crm(new CrmCall("GET", "/self", 200, "", Duration.ofMillis(1)));
            journal.save(new SaveEvent(
                    new QuoteRef("Q-2026-00000000"), 0, "saved", List.of(), List.of(), 1, Duration.ofMillis(1)));
            Set<String> names = new HashSet<>();
            journal.metrics()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
            return names;
        }
    }

    private static List<Map<String, Object>> rules() throws IOException {
        Object file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(DEPLOY.resolve("prometheus/alerts.yml")));
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Object group : list(map(file).get("groups"))) {
            for (Object rule : list(map(group).get("rules"))) {
                rules.add(map(rule));
            }
        }
        return rules;
    }

    private static JsonObject dashboard() throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(DEPLOY.resolve("grafana/dashboards/bng.json")))) {
            return reader.readObject();
        }
    }

    private static List<?> list(@Nullable Object node) {
        return (List<?>) Objects.requireNonNull(node);
    }

    private static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> map = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(node)).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
