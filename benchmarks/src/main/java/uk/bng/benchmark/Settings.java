package uk.bng.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arguments of a runner: {@code --name value} pairs over usual values, flags and other words. Immutable. */
final class Settings {
    private final Map<String, String> values;
    private final Set<String> flags;

    private Settings(Map<String, String> values, Set<String> flags) {
        this.values = values;
        this.flags = flags;
    }

    /**
     * The arguments as given, the others as usual: names and values in turn. Known to all: {@code --commit} and {@code --machine}, found out where
     * they are not given, and the flag {@code --anew} to begin the results file anew.
     */
    static Settings of(String[] args, String... usual) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int place = 0; place < usual.length; place += 2) {
            values.put(usual[place], usual[place + 1]);
        }
        values.put("commit", Circumstances.commit());
        values.put("machine", Circumstances.machine());
        Set<String> flags = new HashSet<>();
        for (int place = 0; place < args.length; place++) {
            String name = args[place].replaceFirst("^--", "");
            if (name.equals("anew")) {
                flags.add(name);
            } else if (values.containsKey(name) && place + 1 < args.length) {
                values.put(name, args[++place]);
            } else {
                throw new IllegalArgumentException(
                        "The argument (%s) must be --anew or one of %s with a value.".formatted(name, values.keySet()));
            }
        }
        return new Settings(values, flags);
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The setting (%s) must have a usual value.".formatted(name));
        }
        return value;
    }

    /** The values between commas; none where the text is empty. */
    List<String> list(String name) {
        return text(name).isEmpty() ? List.of() : List.of(text(name).split(","));
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Prints the table and keeps it in the file of the setting {@code csv}. */
    void publish(Results results) throws IOException {
        results.print();
        System.out.println("commit " + text("commit") + ", " + text("machine"));
        results.keep(Path.of(text("csv")), flags.contains("anew"), text("commit"), text("machine"));
    }
}
