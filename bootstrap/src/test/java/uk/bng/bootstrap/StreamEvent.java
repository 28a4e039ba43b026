package uk.bng.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One event of a job's stream. */
record StreamEvent(String id, String name, String data) {
    /**
     * The events that lines hold; comments are passed over.
     *
     * @param seen told of each event as soon as it is whole
     */
    static List<StreamEvent> read(Stream<String> lines, Consumer<StreamEvent> seen) {
        List<StreamEvent> events = new ArrayList<>();
        StringBuilder data = new StringBuilder();
        String id = "";
        String name = "";
        for (String line : (Iterable<String>) lines::iterator) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    events.add(new StreamEvent(id, name, data.toString()));
                    seen.accept(events.getLast());
                }
                data.setLength(0);
                name = "";
            } else if (line.startsWith("id:")) {
                id = value(line);
            } else if (line.startsWith("event:")) {
                name = value(line);
            } else if (line.startsWith("data:")) {
                data.append(value(line)).append('\n');
            }
        }
        return events;
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
