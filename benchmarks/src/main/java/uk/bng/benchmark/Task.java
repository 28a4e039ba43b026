package uk.bng.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import uk.bng.adapter.json.QuoteCase;
import uk.bng.domain.bank.BankPlaces;
import uk.bng.domain.bank.Catalogue;
import uk.bng.domain.bank.CatalogueReader;
import uk.bng.domain.bank.CatalogueReading;
import uk.bng.domain.demand.CheckedRequest;
import uk.bng.domain.demand.DemandCheck;
import uk.bng.domain.demand.QuoteRequest;
import uk.bng.domain.option.Market;
import uk.bng.domain.place.SpatialRule;
import uk.bng.domain.solve.AllocationProblem;

/** One allocation problem to solve: an instance of a seed under a preset and a bank limit. */
record Task(String seed, Shape shape, String policy, int limit, AllocationProblem problem) {
    /** The names of {@link #key()}. */
    static final List<String> KEY = List.of("seed", "instance", "policy", "limit", "options");

    /** Every combination, in this order. Catalogues are read once for each instance. */
    static List<Task> of(List<String> seeds, List<String> rungs, List<String> policies, List<String> limits) {
        List<Task> tasks = new ArrayList<>();
        for (String seed : seeds) {
            for (Shape shape : rungs.stream().map(Shape::named).toList()) {
                QuoteCase asked = InstanceMaker.make(seed, shape).read();
                Catalogue catalogue = catalogue(asked);
                for (String policy : policies) {
                    AllocationProblem problem = Market.of(request(asked, policy, catalogue), catalogue)
                            .problem();
                    for (int limit : limits.stream().mapToInt(Integer::parseInt).toArray()) {
                        tasks.add(new Task(seed, shape, policy, limit, problem.withBankLimit(limit)));
                    }
                }
            }
        }
        return List.copyOf(tasks);
    }

    /** What tells this task from others, as figures. */
    List<String> key() {
        return List.of(
                seed,
                shape.name(),
                policy,
                Integer.toString(limit),
                Integer.toString(problem.options().size()));
    }

    static Catalogue catalogue(QuoteCase asked) {
        return switch (reader().read(asked.sheets())) {
            case CatalogueReading.Accepted accepted -> accepted.catalogue();
            case CatalogueReading.Refused refused ->
                throw new IllegalArgumentException(
                        "The instance (%s) must have a catalogue: %s".formatted(asked.id(), refused.message()));
        };
    }

    static QuoteRequest request(QuoteCase asked, String policy, Catalogue catalogue) {
        return switch (DemandCheck.check(asked.draft(policy), catalogue)) {
            case CheckedRequest.Accepted accepted -> accepted.request();
            case CheckedRequest.Rejected rejected ->
                throw new IllegalArgumentException(
                        "The instance (%s) must be a valid request: %s".formatted(asked.id(), rejected.issues()));
        };
    }

    private static CatalogueReader reader() {
        return new CatalogueReader(Task::sha256, SpatialRule.LPA_NCA, BankPlaces.asGiven(""));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java must have SHA-256.", e);
        }
    }
}
