package uk.bng.bootstrap;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;
import uk.bng.adapter.cli.BadInput;
import uk.bng.adapter.cli.Console;
import uk.bng.application.port.DependencyUnavailable;

/** The process of {@code bng serve}: starts the service, and ends with it. */
final class ServeProgram {
    private static final System.Logger LOG = System.getLogger(ServeProgram.class.getName());

    private static final int BAD_INPUT = 2;
    private static final int OUR_FAULT = 3;
    private static final int KILLED = 143;

    /** How much longer than the grace of its jobs the end may take before it is cut short. */
    private static final Duration LAST_RESORT = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Settings settings;
    private final Console console;

    private ServeProgram(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Serves until the process is told to end; returns only when it could not start, with the code to end it with. */
    static int run(Settings settings, String version, Console console) {
        // Libraries that write by java.util.logging have nothing to say that an operator could use.
        LogManager.getLogManager().reset();
        return new ServeProgram(settings, console).serve(version);
    }

    private int serve(String version) {
        try {
            RunningService service = RunningService.start(settings, version);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(service), "bng-end"));
            if (!service.remark().isEmpty()) {
                say(service.remark());
            }
            say("listening on http://%s:%d".formatted(host(), service.port()));
            LOG.log(System.Logger.Level.INFO, "service.started");
            return park();
        } catch (RefusedSetting | BadInput | DependencyUnavailable e) {
            say(String.valueOf(e.getMessage()));
            return BAD_INPUT;
        }
    }

    /**
     * The end, on SIGTERM or SIGINT. Java gives each further signal a thread of its own, which then waits for this one:
     * that is how a second signal shows, and it means now.
     */
    private void end(RunningService service) {
        LOG.log(System.Logger.Level.INFO, "service.stopping");
        Thread ending = Thread.ofPlatform().name("bng-closing").daemon().start(service::close);
        long latest =
                System.nanoTime() + settings.jobs().grace().plus(LAST_RESORT).toNanos();
        while (!Threads.join(ending, BETWEEN_LOOKS)) {
            if (signals() > 1) {
                Runtime.getRuntime().halt(KILLED);
            }
            if (System.nanoTime() > latest) {
                LOG.log(System.Logger.Level.ERROR, "service.cut.short");
                Runtime.getRuntime().halt(OUR_FAULT);
            }
        }
        LOG.log(System.Logger.Level.INFO, "service.stopped");
        Runtime.getRuntime().halt(0);
    }

    /** How many signals to end have come. */
    private static long signals() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 16];
        int count = root.enumerate(threads, true);
        return Arrays.stream(threads, 0, count)
                .map(Thread::getName)
                .filter(name -> name.equals("SIGTERM handler") || name.equals("SIGINT handler"))
                .count();
    }

    private String host() {
        String host = settings.server().host();
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private int park() {
        try {
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OUR_FAULT;
        }
    }

    private void say(String sentence) {
        console.err().println("bng: " + sentence);
        console.err().flush();
    }
}
