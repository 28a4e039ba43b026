package uk.bng.architecture;

import static uk.bng.architecture.HouseRule.ADAPTERS_ARE_STRANGERS;
import static uk.bng.architecture.HouseRule.ADAPTERS_IMPLEMENT_ONLY_PORTS;
import static uk.bng.architecture.HouseRule.ADAPTERS_KEEP_THE_CONTRACT;
import static uk.bng.architecture.HouseRule.ADAPTERS_SEE_ONLY_THE_INSIDE;
import static uk.bng.architecture.HouseRule.APPLICATION_USES_ITS_ALLOW_LIST;
import static uk.bng.architecture.HouseRule.DOMAIN_USES_ITS_ALLOW_LIST;
import static uk.bng.architecture.HouseRule.FAILURES_HAVE_NAMES;
import static uk.bng.architecture.HouseRule.INSIDE_MEMBERS_ARE_EXACT;
import static uk.bng.architecture.HouseRule.INSIDE_TYPES_ARE_CLOSED;
import static uk.bng.architecture.HouseRule.INSIDE_TYPES_ASK_FOR_NOTHING;
import static uk.bng.architecture.HouseRule.INSIDE_TYPES_CANNOT_CHANGE;
import static uk.bng.architecture.HouseRule.LIBRARIES_STAY_BEHIND_THEIR_FENCES;
import static uk.bng.architecture.HouseRule.ONLY_DRIVING_ADAPTERS_CALL_USE_CASES;
import static uk.bng.architecture.HouseRule.ONLY_THE_EDGE_SPEAKS_TO_THE_CONSOLE;
import static uk.bng.architecture.HouseRule.OPTIONAL_IS_ONLY_AN_ANSWER;
import static uk.bng.architecture.HouseRule.PACKAGES_ARE_NULL_MARKED;
import static uk.bng.architecture.HouseRule.PACKAGES_HAVE_NO_CYCLES;
import static uk.bng.architecture.HouseRule.PORTS_ARE_NAMED_FOR_THEIR_ROLE;
import static uk.bng.architecture.HouseRule.PORT_PACKAGE_HOLDS_NO_BEHAVIOUR;
import static uk.bng.architecture.HouseRule.THE_PICTURE_IS_OBEYED;
import static uk.bng.architecture.HouseRule.THE_PICTURE_SHOWS_EVERY_PACKAGE;
import static uk.bng.architecture.HouseRule.USE_CASES_DO_ONE_THING;

import java.util.List;

/** Every seeded violation: where it lies, which rule it breaks and what the rule must say about it. */
final class Seeds {
    private static final String ROOT = Seeds.class.getPackageName() + ".bad.rule";

    static final List<Seed> ALL = List.of(
            seed(DOMAIN_USES_ITS_ALLOW_LIST, "01", "domain.unit.ReadsAFile", "java.nio.file.Path"),
            seed(DOMAIN_USES_ITS_ALLOW_LIST, "01", "domain.unit.SharesAMap", "java.util.concurrent.ConcurrentMap"),
            seed(DOMAIN_USES_ITS_ALLOW_LIST, "01", "domain.unit.FormatsText", "java.text.NumberFormat"),
            seed(DOMAIN_USES_ITS_ALLOW_LIST, "01", "domain.unit.KnowsAPort", "application.port.Port"),
            seed(APPLICATION_USES_ITS_ALLOW_LIST, "02", "application.usecase.OpensASocket", "java.net.Socket"),
            seed(APPLICATION_USES_ITS_ALLOW_LIST, "02", "application.usecase.KnowsALibrary", "org.slf4j.Logger"),
            seed(APPLICATION_USES_ITS_ALLOW_LIST, "02", "application.port.KnowsAnAdapter", "adapter.cli.Adapter"),
            seed(ADAPTERS_ARE_STRANGERS, "03", "adapter.solver.choco.AsksItsSibling", "adapter.solver.ojalgo.Sibling"),
            seed(ADAPTERS_ARE_STRANGERS, "03", "adapter.json.KnowsASolver", "adapter.solver.ojalgo.Sibling"),
            seed(ADAPTERS_SEE_ONLY_THE_INSIDE, "04", "adapter.json.KnowsBootstrap", "bootstrap.Settings"),
            seed(
                    ONLY_DRIVING_ADAPTERS_CALL_USE_CASES,
                    "04",
                    "adapter.solver.choco.CallsAUseCase",
                    "application.usecase.PrepareQuote.prepare()"),
            seed(
                    LIBRARIES_STAY_BEHIND_THEIR_FENCES,
                    "05",
                    "adapter.cli.SolvesByItself",
                    "knows org.ojalgo.optimisation.ExpressionsBasedModel, which is fenced off"),
            seed(
                    LIBRARIES_STAY_BEHIND_THEIR_FENCES,
                    "05",
                    "adapter.json.BuffersByItself",
                    "knows io.netty.buffer.ByteBuf, which no fence lists"),
            seed(PACKAGES_HAVE_NO_CYCLES, "06", "domain.unit.Hen", "Cycle detected"),
            seed(PORTS_ARE_NAMED_FOR_THEIR_ROLE, "07", "application.port.RedisJobs", "names the technology Redis"),
            seed(PORTS_ARE_NAMED_FOR_THEIR_ROLE, "07", "application.port.JobManager", "has an empty word in its name"),
            seed(PORT_PACKAGE_HOLDS_NO_BEHAVIOUR, "07", "application.port.JobCounter", "is a class with behaviour"),
            seed(
                    ADAPTERS_IMPLEMENT_ONLY_PORTS,
                    "07",
                    "adapter.jobs.memory.StrayJobs",
                    "application.job.Stray, which does not lie among the ports"),
            seed(USE_CASES_DO_ONE_THING, "08", "application.usecase.OpenCase", "is not final"),
            seed(USE_CASES_DO_ONE_THING, "08", "application.usecase.TwoCases", "has 2 public methods, not one"),
            seed(
                    USE_CASES_DO_ONE_THING,
                    "08",
                    "application.usecase.ShowsALibrary",
                    "shows org.slf4j.Logger in its signature"),
            seed(
                    ADAPTERS_KEEP_THE_CONTRACT,
                    "09",
                    "adapter.jobs.memory.UntestedJobStore",
                    "has no test that extends JobStoreContract"),
            seed(
                    ADAPTERS_KEEP_THE_CONTRACT,
                    "09",
                    "adapter.jobs.redis.LooseJobStore",
                    "has no test that extends JobStoreContract"),
            seed(INSIDE_TYPES_CANNOT_CHANGE, "10", "domain.unit.Counter", "field count is not final"),
            seed(INSIDE_TYPES_CANNOT_CHANGE, "10", "domain.unit.Counter", "method setCount is a setter"),
            seed(INSIDE_TYPES_ARE_CLOSED, "10", "domain.unit.OpenClass", "is no record"),
            seed(INSIDE_TYPES_ARE_CLOSED, "10", "application.usecase.OpenInterface", "is no record"),
            seed(INSIDE_MEMBERS_ARE_EXACT, "11", "domain.unit.Weight", "kilograms shows a double"),
            seed(INSIDE_MEMBERS_ARE_EXACT, "11", "application.usecase.Weights", "all shows a java.lang.Double"),
            seed(INSIDE_MEMBERS_ARE_EXACT, "11", "application.usecase.Weights", "all shows a float"),
            seed(INSIDE_TYPES_ASK_FOR_NOTHING, "12", "domain.unit.ReadsTheClock", "uses java.time.Instant.now()"),
            seed(INSIDE_TYPES_ASK_FOR_NOTHING, "12", "domain.unit.DrawsIds", "uses java.util.UUID.randomUUID()"),
            seed(INSIDE_TYPES_ASK_FOR_NOTHING, "12", "domain.unit.RollsDice", "uses java.util.Random.<init>()"),
            seed(
                    INSIDE_TYPES_ASK_FOR_NOTHING,
                    "12",
                    "application.usecase.StartsAThread",
                    "uses java.lang.Thread.ofVirtual()"),
            seed(
                    INSIDE_TYPES_ASK_FOR_NOTHING,
                    "12",
                    "application.usecase.ReadsSettings",
                    "uses java.lang.System.getenv()"),
            seed(ONLY_THE_EDGE_SPEAKS_TO_THE_CONSOLE, "12", "adapter.json.Prints", "uses java.lang.System.out"),
            seed(ONLY_THE_EDGE_SPEAKS_TO_THE_CONSOLE, "12", "domain.unit.Leaves", "uses java.lang.System.exit(int)"),
            seed(OPTIONAL_IS_ONLY_AN_ANSWER, "13", "domain.unit.KeepsOptional", "note takes or keeps an Optional"),
            seed(OPTIONAL_IS_ONLY_AN_ANSWER, "13", "adapter.cli.TakesOptional", "count takes or keeps an Optional"),
            seed(FAILURES_HAVE_NAMES, "13", "adapter.cli.DeclaresException", "run declares Exception"),
            seed(FAILURES_HAVE_NAMES, "13", "domain.unit.MakesRuntimeException", "reason makes a RuntimeException"),
            seed(PACKAGES_ARE_NULL_MARKED, "14", "domain.unit.Unmarked", "has no @NullMarked package-info"),
            seed(PACKAGES_ARE_NULL_MARKED, "14", "domain.place.HalfMarked", "has no @NullMarked package-info"),
            seed(THE_PICTURE_IS_OBEYED, "15", "domain.unit.LooksUp", "domain.quote.Quote"),
            seed(THE_PICTURE_SHOWS_EVERY_PACKAGE, "15", "domain.weather.Sky", "is not on the picture"));

    private Seeds() {}

    /** A class that breaks a rule. */
    record Seed(HouseRule rule, String root, String offender, String fault) {
        @Override
        public String toString() {
            return "%s in %s".formatted(fault, offender);
        }
    }

    private static Seed seed(HouseRule rule, String number, String offender, String fault) {
        String root = ROOT + number;
        return new Seed(rule, root, root + "." + offender, fault);
    }
}
