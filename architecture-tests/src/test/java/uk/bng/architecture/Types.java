package uk.bng.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** What the class file says and ArchUnit does not tell. */
final class Types {
    private Types() {}

    static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    /** True for an interface with a single abstract method. */
    static boolean isFunctional(JavaClass type) {
        return type.isInterface()
                && Arrays.stream(type.reflect().getMethods())
                                .filter(method -> Modifier.isAbstract(method.getModifiers()) && !isOfObject(method))
                                .count()
                        == 1;
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(own -> own.getName().equals(method.getName())
                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }
}
