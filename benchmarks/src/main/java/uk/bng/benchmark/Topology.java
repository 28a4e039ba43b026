package uk.bng.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What compose.yaml describes, as plain processes of this machine, for where no containers run: {@code Topology APP WORKBOOK
 * [INSTANCES (2)] [KEY=VALUE...]}. Starts a real PostgreSQL and Redis, imports the workbook, starts the instances with the
 * settings given beside those of the stores, says where each listens, and ends them all when its input ends.
 */
public final class Topology {
    private static final int FIRST_SETTING = 3;

    private Topology() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path app = Path.of(args[0]);
        int instances = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        try (RealStores stores = RealStores.start()) {
            Map<String, String> environment = stores.environment();
            for (int i = FIRST_SETTING; i < args.length; i++) {
                String[] setting = args[i].split("=", 2);
                environment.put(setting[0], setting[1]);
            }
            int ended = run(app, environment, "catalogue", "import", args[1]);
            if (ended != 0) {
                System.exit(ended);
            }
            List<Server> servers = new ArrayList<>();
            try {
                for (int i = 0; i < instances; i++) {
                    servers.add(Server.start(app, environment));
                }
                for (Server server : servers) {
                    server.awaitReady();
                    System.out.println("service     " + server.uri());
                }
                System.out.println("database    " + stores.jdbc());
                System.out.println("Everything runs until the end of the input (Ctrl+D).");
                while (System.in.read() >= 0) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
            } finally {
                servers.forEach(Server::close);
            }
        }
    }

    /** Runs a command of the program to its end, and hands back the code it ended with. */
    static int run(Path app, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", app.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).inheritIO();
        process.environment().putAll(environment);
        return process.start().waitFor();
    }
}
