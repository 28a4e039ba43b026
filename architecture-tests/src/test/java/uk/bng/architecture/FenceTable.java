package uk.bng.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which third-party library is known where. A library that is not listed is refused everywhere. */
final class FenceTable {
    private static final String ANYWHERE = "";

    /** Root of the library to the rooms, or parts of them, that may know it; the longest root decides. */
    private static final Map<String, List<String>> FENCES = Map.ofEntries(
            Map.entry("java", List.of(ANYWHERE)),
            Map.entry("java.sql", List.of("postgres")),
            Map.entry("org.jspecify", List.of(ANYWHERE)),
            Map.entry("org.ojalgo", List.of("adapter.solver.ojalgo")),
            Map.entry("org.chocosolver", List.of("adapter.solver.choco")),
            Map.entry("org.dhatim.fastexcel", List.of("adapter.catalogue.excel")),
            Map.entry("javax.crypto", List.of("adapter.crm.attio")),
            Map.entry("picocli", List.of("adapter.cli")),
            Map.entry("jakarta.json", List.of("adapter.json", "adapter.web", "adapter.crm.attio", "live")),
            Map.entry("org.eclipse.yasson", List.of("adapter.json")),
            Map.entry("io.helidon.config", List.of("bootstrap")),
            Map.entry("io.helidon.common.config", List.of("bootstrap")),
            Map.entry("io.helidon.webserver", List.of("adapter.web")),
            Map.entry("io.helidon.http", List.of("adapter.web")),
            Map.entry("io.helidon.common", List.of("adapter.web")),
            Map.entry("io.helidon.webclient", List.of("live", "adapter.crm.attio")),
            Map.entry("io.helidon.faulttolerance", List.of("live", "adapter.crm.attio")),
            Map.entry("io.micrometer", List.of("adapter.telemetry")),
            Map.entry("org.slf4j", List.of("adapter.telemetry")),
            Map.entry("io.lettuce", List.of("redis")),
            Map.entry("io.helidon.dbclient", List.of("postgres")),
            Map.entry("com.zaxxer.hikari", List.of("postgres")),
            Map.entry("org.flywaydb", List.of("postgres")),
            Map.entry("org.postgresql", List.of("postgres")));

    private FenceTable() {}

    static ArchRule librariesStayBehindTheirFences(House house) {
        return classes()
                .that(house.types())
                .should(Conditions.beFreeOf("libraries of other rooms", type -> faults(house, type)));
    }

    private static Stream<String> faults(House house, JavaClass type) {
        String room = house.roomOf(type);
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> !target.isPrimitive() && !isBelow(target.getName(), house.root()))
                .map(JavaClass::getName)
                .flatMap(target -> fence(target)
                        .map(root ->
                                FENCES.getOrDefault(root, List.of()).stream().anyMatch(part -> isIn(room, part))
                                        ? Stream.<String>empty()
                                        : Stream.of("knows %s, which is fenced off".formatted(target)))
                        .orElseGet(() -> Stream.of("knows %s, which no fence lists".formatted(target))));
    }

    private static Optional<String> fence(String target) {
        return FENCES.keySet().stream()
                .filter(root -> isBelow(target, root))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean isBelow(String name, String root) {
        return name.startsWith(root + ".");
    }

    private static boolean isIn(String room, String part) {
        return part.equals(ANYWHERE) || ("." + room + ".").contains("." + part + ".");
    }
}
