package uk.bng.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What a type of the house looks like, and what it leaves alone. */
final class TypeRules {
    private static final String[] INSIDE = {"domain", "application"};

    private static final Set<String> FLOATING = Set.of(
            "float",
            "double",
            "java.lang.Float",
            "java.lang.Double",
            "java.util.OptionalDouble",
            "java.util.stream.DoubleStream");
    private static final Set<String> OPTIONALS =
            Set.of("java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");
    private static final Set<String> NAMELESS =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException");

    private static final Pattern SETTER = Pattern.compile("set[A-Z].*");

    /** Calls, written owner.name(parameters), that ask the machine for something nobody handed in. */
    private static final Pattern AMBIENT = Pattern.compile(String.join(
            "|",
            "java\\.time\\..*\\.now\\((?!java\\.time\\.Clock).*\\)",
            "java\\.time\\.(Clock|InstantSource)\\.(system|tick).*",
            "java\\.time\\.ZoneId\\.systemDefault.*",
            "java\\.util\\.(TimeZone|Locale)\\.getDefault.*",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.(Calendar|GregorianCalendar)\\.(getInstance|<init>).*",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty|getProperties|in|console).*",
            "java\\.lang\\.Runtime\\.getRuntime.*",
            "java\\.lang\\.(Integer\\.getInteger|Long\\.getLong|Boolean\\.getBoolean)\\(.*",
            "java\\.lang\\.ProcessHandle\\..*",
            "java\\.lang\\.ProcessBuilder\\..*",
            "java\\.util\\.UUID\\.randomUUID.*",
            "java\\.lang\\.(Math|StrictMath)\\.random.*",
            "java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)",
            "java\\.util\\.random\\.RandomGenerator\\.(getDefault|of).*",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
            "java\\.security\\.SecureRandom\\..*",
            "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)",
            "java\\.lang\\.Thread\\.(<init>|ofVirtual|ofPlatform|startVirtualThread|sleep).*",
            "java\\.util\\.Timer\\..*",
            "java\\.util\\.concurrent\\.Executors\\..*",
            "java\\.util\\.concurrent\\.ForkJoinPool\\..*",
            "java\\.util\\.concurrent\\.(Scheduled)?ThreadPoolExecutor\\.<init>.*",
            "java\\.util\\.concurrent\\.CompletableFuture\\.(runAsync\\(java\\.lang\\.Runnable\\)"
                    + "|supplyAsync\\(java\\.util\\.function\\.Supplier\\))",
            "java\\.util\\..*\\.(parallelStream|parallel)\\(\\)"));

    private static final Pattern CONSOLE =
            Pattern.compile("java\\.lang\\.System\\.(out|err|exit.*)|java\\.lang\\.Runtime\\.(exit|halt).*");

    private TypeRules() {}

    static ArchRule insideTypesCannotChange(House house) {
        return classes()
                .that(house.typesIn(INSIDE))
                .should(Conditions.beFreeOf(
                        "fields and setters that change",
                        type -> Stream.concat(
                                type.getFields().stream()
                                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                                        .map(field -> "field %s is not final".formatted(field.getName())),
                                type.getMethods().stream()
                                        .filter(method ->
                                                SETTER.matcher(method.getName()).matches())
                                        .map(method -> "method %s is a setter".formatted(method.getName())))));
    }

    static ArchRule insideTypesAreClosed(House house) {
        return classes()
                .that(house.typesIn(INSIDE).and(describe("have a name", type -> !type.isAnonymousClass())))
                .should(Conditions.beFreeOf(
                        "open types",
                        type -> isClosed(house, type)
                                ? Stream.empty()
                                : Stream.of(
                                        "is no record, enum, final class, sealed or functional interface, or port")));
    }

    private static boolean isClosed(House house, JavaClass type) {
        if (type.isInterface()) {
            return Types.isSealed(type)
                    || Types.isFunctional(type)
                    || PortRules.ports(house).test(type);
        }
        boolean isExceptionFamily =
                type.isAssignableTo(Throwable.class) && type.getModifiers().contains(JavaModifier.ABSTRACT);
        return type.isEnum() || isExceptionFamily || type.getModifiers().contains(JavaModifier.FINAL);
    }

    static ArchRule insideMembersAreExact(House house) {
        return classes()
                .that(house.typesIn(INSIDE).and(describe("are no gap", type -> !isGap(type))))
                .should(Conditions.beFreeOf(
                        "floating-point members",
                        type -> Stream.concat(
                                        type.getFields().stream()
                                                .filter(TypeRules::isWritten)
                                                .flatMap(field -> shown(field, field.getType())),
                                        type.getCodeUnits().stream()
                                                .filter(TypeRules::isWritten)
                                                .flatMap(unit -> PortRules.signature(unit)
                                                        .map(part -> part(unit, part))))
                                .filter(member -> FLOATING.contains(member.type()))
                                .map(member -> "%s shows a %s".formatted(member.name(), member.type()))));
    }

    private static boolean isGap(JavaClass type) {
        return type.getSimpleName().equals("Gap")
                || type.getEnclosingClass().map(TypeRules::isGap).orElse(false);
    }

    static ArchRule insideTypesAskForNothing(House house) {
        return classes()
                .that(house.typesIn(INSIDE))
                .should(Conditions.beFreeOf(
                        "ambient clocks, chance, threads and settings",
                        type -> Stream.concat(
                                accesses(type, AMBIENT),
                                type.isAssignableTo(Thread.class) ? Stream.of("is a thread") : Stream.empty())));
    }

    static ArchRule onlyTheEdgeSpeaksToTheConsole(House house) {
        return classes()
                .that(house.types()
                        .and(not(resideInAnyPackage(house.in("adapter.cli"), house.in("bootstrap"))))
                        .as("types outside adapter.cli and bootstrap"))
                .should(Conditions.beFreeOf("console output and exits", type -> accesses(type, CONSOLE)));
    }

    static ArchRule optionalIsOnlyAnAnswer(House house) {
        return classes()
                .that(house.types())
                .should(Conditions.beFreeOf(
                        "Optional fields and parameters",
                        type -> Stream.concat(
                                        type.getFields().stream()
                                                .filter(TypeRules::isWritten)
                                                .flatMap(field -> shown(field, field.getType())),
                                        type.getCodeUnits().stream()
                                                .filter(TypeRules::isWritten)
                                                .flatMap(unit -> unit.getParameterTypes().stream()
                                                        .flatMap(parameter -> shown(unit, parameter))))
                                .filter(member -> OPTIONALS.contains(member.type()))
                                .map(member -> "%s takes or keeps an Optional".formatted(member.name()))));
    }

    static ArchRule failuresHaveNames(House house) {
        return classes()
                .that(house.types())
                .should(Conditions.beFreeOf(
                        "failures without a name",
                        type -> Stream.concat(
                                type.getCodeUnits().stream()
                                        .flatMap(unit -> unit.getExceptionTypes().stream()
                                                .filter(declared -> NAMELESS.contains(declared.getName()))
                                                .map(declared -> "%s declares %s"
                                                        .formatted(unit.getName(), declared.getSimpleName()))),
                                type.getConstructorCallsFromSelf().stream()
                                        .filter(call -> NAMELESS.contains(
                                                call.getTargetOwner().getName()))
                                        .filter(call -> !isSuperCall(call))
                                        .map(call -> "%s makes a %s"
                                                .formatted(
                                                        call.getOrigin().getName(),
                                                        call.getTargetOwner().getSimpleName())))));
    }

    static ArchRule packagesAreNullMarked(House house) {
        return classes()
                .that(house.types())
                .should(Conditions.beFreeOf(
                        "packages that say nothing of null",
                        type -> type.getPackage()
                                        .tryGetPackageInfo()
                                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                                        .isPresent()
                                ? Stream.empty()
                                : Stream.of("package %s has no @NullMarked package-info"
                                        .formatted(type.getPackageName()))));
    }

    private static boolean isSuperCall(JavaAccess<?> call) {
        return call.getOrigin().isConstructor()
                && call.getOriginOwner()
                        .getRawSuperclass()
                        .filter(call.getTargetOwner()::equals)
                        .isPresent();
    }

    private static Stream<String> accesses(JavaClass type, Pattern forbidden) {
        return type.getAccessesFromSelf().stream()
                .map(TypeRules::written)
                .filter(access -> forbidden.matcher(access).matches())
                .map("uses %s"::formatted);
    }

    /** An access as owner.name for a field, owner.name(parameters) for a call. */
    private static String written(JavaAccess<?> access) {
        return access.getTarget().getFullName();
    }

    private static boolean isWritten(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<Shown> shown(JavaMember member, JavaType type) {
        return type.getAllInvolvedRawTypes().stream().map(part -> part(member, part));
    }

    private static Shown part(JavaMember member, JavaClass part) {
        return new Shown(member.getName(), part.getBaseComponentType().getName());
    }

    private record Shown(String name, String type) {}
}
