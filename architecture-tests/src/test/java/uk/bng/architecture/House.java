package uk.bng.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Classes that lie below one root package and are laid out as house rooms, and their tests. */
record House(String root, JavaClasses rooms, JavaClasses tests) {

    private static final String SEEDS = House.class.getPackageName();
    private static final Map<String, House> SEEDED = new ConcurrentHashMap<>();

    /** The product itself, as it lies on the class path. */
    static House production() {
        return Production.HOUSE;
    }

    /** A seeded house: its tests are told by their names, since all of it is test code. */
    static House seeded(String root) {
        return SEEDED.computeIfAbsent(root, House::readSeeded);
    }

    private static House readSeeded(String root) {
        JavaClasses all = new ClassFileImporter().importPackages(root);
        DescribedPredicate<JavaClass> isTest =
                describe("tests", type -> type.getName().matches(".*(Test|IT|Contract)"));
        return new House(root, all.that(DescribedPredicate.not(isTest)), all.that(isTest));
    }

    /** The package pattern of a room and everything in it. */
    String in(String room) {
        return root + "." + room + "..";
    }

    String[] in(List<String> names) {
        return names.stream().map(this::in).toArray(String[]::new);
    }

    /** The types that people wrote in the given rooms. */
    DescribedPredicate<JavaClass> typesIn(String... names) {
        List<String> prefixes =
                Stream.of(names).map(name -> root + "." + name + ".").toList();
        return describe(
                "types in " + String.join(" or ", names),
                type -> isWritten(type) && prefixes.stream().anyMatch((type.getPackageName() + ".")::startsWith));
    }

    /** All types that people wrote. */
    DescribedPredicate<JavaClass> types() {
        return describe("types", type -> isWritten(type) && (type.getPackageName() + ".").startsWith(root + "."));
    }

    /** A room's name below the root, such as {@code adapter.solver.choco}. */
    String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.length() > root.length() ? name.substring(root.length() + 1) : "";
    }

    private static boolean isWritten(JavaClass type) {
        return !type.getSimpleName().equals("package-info")
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static final class Production {
        static final House HOUSE = read("uk.bng");

        private static House read(String root) {
            JavaClasses rooms = new ClassFileImporter()
                    .withImportOption(location -> !isTest(location))
                    .importPackages(root);
            JavaClasses tests = new ClassFileImporter()
                    .withImportOption(Production::isTest)
                    .importPackages(root)
                    .that(describe(
                            "product tests", type -> !type.getPackageName().startsWith(SEEDS)));
            return new House(root, rooms, tests);
        }

        private static boolean isTest(Location location) {
            return location.contains("/test-classes/") || location.contains("-tests.jar");
        }
    }
}
