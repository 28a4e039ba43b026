package uk.bng.adapter.crm.attio.fake;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;

/** Plays Attio until it is told to end: {@code --port P}, {@code --seed demo}, {@code --token T}. */
public final class StrictAttioMain {
    private static final String USUAL_TOKEN = "dev";

    private StrictAttioMain() {}

    public static void main(String[] arguments) {
        start(List.of(arguments), System.out);
    }

    /** Starts as the arguments say, and prints where it is and whom it knows. */
    public static StrictAttio start(List<String> arguments, PrintStream out) {
        StrictAttio attio =
                StrictAttio.start(InstantSource.system(), Integer.parseInt(after(arguments, "--port", "0")));
        attio.token(after(arguments, "--token", USUAL_TOKEN), StrictAttio.ALL_SCOPES);
        out.println(attio.url());
        if (after(arguments, "--seed", "").equals("demo")) {
            out.println("company " + attio.workspace().record("companies", "Example Homes"));
            out.println("deal " + attio.workspace().record("deals", "Ten houses"));
        }
        out.flush();
        return attio;
    }

    private static String after(List<String> arguments, String name, String otherwise) {
        int at = arguments.indexOf(name);
        return at < 0 || at + 1 == arguments.size() ? otherwise : arguments.get(at + 1);
    }
}
