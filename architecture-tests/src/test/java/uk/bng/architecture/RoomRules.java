package uk.bng.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Who may know whom. */
final class RoomRules {
    private static final String JSPECIFY = "org.jspecify..";

    /** Groups of adapters: each of their sub-packages is an adapter of its own. */
    private static final Set<String> GROUPS =
            Set.of("solver", "jobs", "catalogue", "crm", "place", "archive", "outbox", "reservations");

    private RoomRules() {}

    static ArchRule domainUsesItsAllowList(House house) {
        return classes()
                .that(house.typesIn("domain"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                house.in("domain"),
                                "java.lang..",
                                "java.math..",
                                "java.time..",
                                "java.util..",
                                JSPECIFY)
                        .and(not(resideInAnyPackage("java.lang.reflect..", "java.util.concurrent..")))
                        // Unicode's own notion of equal text, on which names are compared: a pure function.
                        .or(belongToAnyOf(Normalizer.class)));
    }

    static ArchRule applicationUsesItsAllowList(House house) {
        return classes()
                .that(house.typesIn("application"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(house.in("domain"), house.in("application"), "java..", JSPECIFY)
                                .and(not(resideInAnyPackage("java.sql..", "java.net.."))));
    }

    static ArchRule adaptersAreStrangers(House house) {
        return slices().assignedFrom(slicing("adapters", house, house.typesIn("adapter"), RoomRules::adapterOf))
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        alwaysTrue(),
                        resideInAnyPackage(
                                house.in("adapter.json"), house.in("adapter.outward"), house.in("adapter.postgres")));
    }

    static ArchRule adaptersSeeOnlyTheInside(House house) {
        return classes()
                .that(house.typesIn("adapter"))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(house.root() + ".."))
                        .or(resideInAnyPackage(house.in(List.of(
                                "domain",
                                "application.port",
                                "application.usecase",
                                "application.job",
                                "application.save",
                                "application.archive",
                                "adapter")))));
    }

    static ArchRule onlyDrivingAdaptersCallUseCases(House house) {
        return classes()
                .that(house.typesIn("adapter")
                        .and(not(resideInAnyPackage(house.in("adapter.web"), house.in("adapter.cli"))))
                        .as("types in adapters that drive nothing"))
                .should()
                .onlyDependOnClassesThat(not(PortRules.useCases(house)));
    }

    static ArchRule packagesHaveNoCycles(House house) {
        return slices().assignedFrom(slicing("packages", house, house.types(), Function.identity()))
                .should()
                .beFreeOfCycles();
    }

    private static String adapterOf(String room) {
        List<String> words = new ArrayList<>(List.of(room.split("\\.")));
        int depth = words.size() > 1 && GROUPS.contains(words.get(1)) ? 3 : 2;
        return String.join(".", words.subList(0, Math.min(depth, words.size())));
    }

    private static SliceAssignment slicing(
            String name, House house, DescribedPredicate<JavaClass> subjects, Function<String, String> sliceOfRoom) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return subjects.test(type)
                        ? SliceIdentifier.of(sliceOfRoom.apply(house.roomOf(type)))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return name;
            }
        };
    }
}
