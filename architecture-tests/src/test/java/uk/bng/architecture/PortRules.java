package uk.bng.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shapes of ports and use cases, and the proof that adapters keep a port's contract. */
final class PortRules {
    private static final Pattern TECHNOLOGY = Pattern.compile(
            "Excel|Workbook|Postgres|Sql|Jdbc|Redis|Lettuce|OjAlgo|Ojalgo|Choco|Attio|Helidon|Http|Rest|Json|Yaml|File");
    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "Abstract.*|I[A-Z][a-z].*|.*(Impl|Manager|Helper|Utils?|Handler|Processor|Data|Info|Service|Dto|Port|UseCase"
                    + "|Interface|Adapter)");

    private PortRules() {}

    /** A port: an open interface in {@code application.port}. */
    static DescribedPredicate<JavaClass> ports(House house) {
        return house.typesIn("application.port")
                .and(describe("ports", type -> type.isInterface() && type.isTopLevelClass() && !Types.isSealed(type)))
                .as("ports");
    }

    /** A use case: a public class with behaviour in {@code application.usecase}. */
    static DescribedPredicate<JavaClass> useCases(House house) {
        return house.typesIn("application.usecase")
                .and(describe(
                        "use cases",
                        type -> type.isTopLevelClass()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !type.isInterface()
                                && !type.isRecord()
                                && !type.isEnum()
                                && !type.isAssignableTo(Throwable.class)))
                .as("use cases");
    }

    static ArchRule portsAreNamedForTheirRole(House house) {
        return classes().that(ports(house)).should(Conditions.beFreeOf("technology and empty words", type -> {
            String name = type.getSimpleName();
            return Stream.concat(
                    TECHNOLOGY.matcher(name).results().map(word -> "names the technology " + word.group()),
                    EMPTY_WORDS.matcher(name).matches() ? Stream.of("has an empty word in its name") : Stream.empty());
        }));
    }

    static ArchRule portPackageHoldsNoBehaviour(House house) {
        return classes()
                .that(house.typesIn("application.port"))
                .should(Conditions.beFreeOf(
                        "behaviour",
                        type -> type.isInterface()
                                        || type.isRecord()
                                        || type.isEnum()
                                        || type.isAssignableTo(Throwable.class)
                                ? Stream.empty()
                                : Stream.of("is a class with behaviour among the ports")));
    }

    static ArchRule adaptersImplementOnlyPorts(House house) {
        DescribedPredicate<JavaClass> inside = house.typesIn("application");
        DescribedPredicate<JavaClass> ports = house.typesIn("application.port");
        return classes()
                .that(house.typesIn("adapter"))
                .should(Conditions.beFreeOf(
                        "implementations of application interfaces that are no ports",
                        type -> type.getAllRawInterfaces().stream()
                                .filter(inside.and(DescribedPredicate.not(ports)))
                                .map(port -> "implements %s, which does not lie among the ports"
                                        .formatted(port.getName()))));
    }

    static ArchRule useCasesDoOneThing(House house) {
        List<String> known = List.of(house.root() + ".domain.", house.root() + ".application.", "java.");
        return classes().that(useCases(house)).should(Conditions.beFreeOf("second purposes and outside types", type -> {
            List<JavaMethod> offered = type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                            && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .toList();
            Stream<String> open =
                    type.getModifiers().contains(JavaModifier.FINAL) ? Stream.empty() : Stream.of("is not final");
            Stream<String> many = offered.size() == 1
                    ? Stream.empty()
                    : Stream.of("has %d public methods, not one".formatted(offered.size()));
            Stream<String> foreign = Stream.<JavaCodeUnit>concat(
                            offered.stream(),
                            type.getConstructors().stream()
                                    .filter(unit -> !unit.getModifiers().contains(JavaModifier.PRIVATE)))
                    .flatMap(PortRules::signature)
                    .map(JavaClass::getBaseComponentType)
                    .filter(part -> !part.isPrimitive() && known.stream().noneMatch(part.getName()::startsWith))
                    .map(part -> "shows %s in its signature".formatted(part.getName()));
            return Stream.of(open, many, foreign).flatMap(faults -> faults);
        }));
    }

    static ArchRule adaptersKeepTheContract(House house) {
        DescribedPredicate<JavaClass> ports = ports(house);
        return classes()
                .that(house.types()
                        .and(describe(
                                "implement a port",
                                type -> !type.isInterface()
                                        && type.getAllRawInterfaces().stream().anyMatch(ports)))
                        .as("types that implement a port"))
                .should(Conditions.beFreeOf(
                        "unproven contracts",
                        type -> type.getAllRawInterfaces().stream()
                                .filter(ports)
                                .map(port -> port.getSimpleName() + "Contract")
                                .filter(contract ->
                                        house.tests().stream().noneMatch(test -> proves(test, contract, type)))
                                .map(contract -> "has no test that extends " + contract)));
    }

    private static boolean proves(JavaClass test, String contract, JavaClass adapter) {
        boolean runs =
                test.getName().matches(".*(Test|IT)") && !test.getModifiers().contains(JavaModifier.ABSTRACT);
        return runs
                && test.getDirectDependenciesFromSelf().stream()
                        .anyMatch(known -> known.getTargetClass().getName().equals(adapter.getName()))
                && test.getAllRawSuperclasses().stream()
                        .anyMatch(parent -> parent.getSimpleName().equals(contract));
    }

    /** Every type that a method's signature shows, type arguments included. */
    static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(unit.getParameterTypes().stream(), Stream.of(unit.getReturnType()))
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream);
    }
}
