package uk.bng.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions written as the faults they find. */
final class Conditions {
    private Conditions() {}

    /** Holds for a class in which the given search finds no fault. */
    static ArchCondition<JavaClass> beFreeOf(String faults, Function<JavaClass, Stream<String>> search) {
        return new ArchCondition<>("be free of " + faults) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                search.apply(type)
                        .distinct()
                        .forEach(fault -> events.add(SimpleConditionEvent.violated(
                                type, "%s: %s %s".formatted(type.getName(), fault, type.getSourceCodeLocation()))));
            }
        };
    }
}
