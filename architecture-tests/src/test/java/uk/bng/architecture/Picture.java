package uk.bng.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The picture of the house, {@code docs/architecture.puml}, held against the code. */
final class Picture {
    private static final Path FILE = Path.of("..", "docs", "architecture.puml");
    private static final Pattern COMPONENT = Pattern.compile("<<(\\S+)>>");

    private Picture() {}

    static ArchRule isObeyed(House house) {
        return classes()
                .that(house.types())
                .should(adhereToPlantUmlDiagram(FILE, consideringOnlyDependenciesInDiagram()));
    }

    static ArchRule showsEveryPackage(House house) {
        List<PackageMatcher> drawn = COMPONENT
                .matcher(text())
                .results()
                .map(MatchResult::group)
                .map(stereotype -> PackageMatcher.of(stereotype.substring(2, stereotype.length() - 2)))
                .toList();
        return classes()
                .that(house.types())
                .should(Conditions.beFreeOf(
                        "packages that the picture leaves out",
                        type -> drawn.stream().anyMatch(box -> box.matches(type.getPackageName()))
                                ? Stream.empty()
                                : Stream.of("package %s is not on the picture".formatted(type.getPackageName()))));
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
