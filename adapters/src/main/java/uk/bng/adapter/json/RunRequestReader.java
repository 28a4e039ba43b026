package uk.bng.adapter.json;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.JsonNode.Members;
import uk.bng.adapter.json.JsonNode.Nothing;
import uk.bng.adapter.json.JsonNode.Numeric;
import uk.bng.adapter.json.JsonNode.Text;
import uk.bng.application.job.QuoteOrder;
import uk.bng.domain.demand.DraftKnob;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.place.SiteQuery;

/** Reads the body of {@code POST /run} strictly: what is not part of the contract is reported, never passed over. */
public final class RunRequestReader {
    /** The largest body, in bytes. */
    public static final int MOST_BYTES = RequestText.MOST_BYTES;
    /** The longest time that a request may give its solver. */
    public static final Duration LONGEST_TIME = Duration.ofSeconds(60);

    private static final DraftLine NOTHING_SAID = new DraftLine(null, null);

    private final List<FieldIssue> issues = new ArrayList<>();

    private RunRequestReader() {}

    /** What became of reading a body. Exhaustive: switch over it without a default. */
    public sealed interface Reading {
        /**
         * The text is an object. {@code issues} are what its form has against it; the members concerned are read as
         * absent, so that the domain can judge the others in the same pass. {@code revises} is the job that it names to
         * revise, as it is written there; null when it names none.
         */
        record Understood(
                QuoteOrder order,
                List<FieldIssue> issues,
                @Nullable String revises) implements Reading {
            public Understood {
                issues = List.copyOf(issues);
            }
        }

        /** The text is not one JSON object of a size that is read. */
        record Refused(ProblemDocument problem) implements Reading {}
    }

    /** Reads UTF-8 text of at most {@link #MOST_BYTES}. */
    public static Reading read(byte[] body) {
        return read(body, UnaryOperator.identity());
    }

    /**
     * Reads a body that revises an earlier order: members it gives stand in place of the earlier ones, those of options
     * and knobs one by one; null puts a member back to its default. Issues may concern members of the earlier order too.
     */
    public static Reading revised(QuoteOrder parent, byte[] body) {
        return read(body, given -> Revision.of(OrderWriter.node(parent), given));
    }

    private static Reading read(byte[] body, UnaryOperator<Members> whole) {
        return switch (RequestText.parse(body)) {
            case RequestText.Refused refused -> new Reading.Refused(refused.problem());
            case RequestText.Document document -> {
                JsonNode root = document.root();
                yield new RunRequestReader().body(root instanceof Members given ? whole.apply(given) : root);
            }
        };
    }

    private Reading body(JsonNode root) {
        return ObjectReader.of(root, issues)
                .<Reading>map(body -> understood(body))
                .orElseGet(() -> new Reading.Refused(ProblemDocument.of(ProblemType.INVALID_REQUEST, issues)));
    }

    private Reading understood(ObjectReader body) {
        QuoteOrder order = order(body);
        String revises = body.text("revises");
        body.refuseOthers();
        return new Reading.Understood(order, issues, revises);
    }

    private QuoteOrder order(ObjectReader body) {
        String recordId = body.text("record_id");
        List<DraftLine> demand = body.objects("demand", NOTHING_SAID, RunRequestReader::line);
        SiteQuery location = body.object("location").map(LocationReader::read).orElse(SiteQuery.NOWHERE);
        String contractSize = body.text("contract_size");
        Options options = body.object("options").map(this::options).orElse(Options.NONE);
        return new QuoteOrder(
                recordId,
                demand,
                location,
                contractSize,
                options.policy,
                options.knobs,
                options.spatialRule,
                options.stockHold,
                options.engine,
                options.timeLimit,
                options.seed,
                options.bankLimit,
                options.excludedBanks,
                options.discount.type,
                options.discount.value);
    }

    private static DraftLine line(ObjectReader line, int position) {
        String habitat = line.text("habitat_name");
        String units = switch (line.take("units")) {
            case Numeric number -> number.literal();
            case Nothing unused -> null;
            case JsonNode other -> {
                String advice = other instanceof Text ? "\nMaybe remove the quotes." : "";
                line.refuse(
                        "units",
                        "units-not-a-number",
                        "The units (%s) of line %d must be a number.%s"
                                .formatted(ObjectReader.shown(other), position + 1, advice));
                yield null;
            }
        };
        line.refuseOthers();
        return new DraftLine(habitat, units);
    }

    private Options options(ObjectReader options) {
        var read = new Options(
                options.text("policy"),
                options.object("knobs").map(this::knobs).orElse(List.of()),
                options.text("spatial_rule"),
                options.text("stock_hold"),
                options.text("engine"),
                timeLimit(options),
                options.whole("seed"),
                options.number("bank_limit"),
                options.texts("exclude_banks"),
                options.object("discount").map(this::discount).orElse(DiscountText.NONE));
        options.refuseOthers();
        return read;
    }

    /** Which knobs there are is the domain's to judge. */
    private List<DraftKnob> knobs(ObjectReader knobs) {
        return knobs.names().stream()
                .map(name -> new DraftKnob(name, knobs.text(name)))
                .toList();
    }

    private DiscountText discount(ObjectReader discount) {
        var read = new DiscountText(discount.text("type"), discount.number("value"));
        discount.refuseOthers();
        return read;
    }

    private static @Nullable Duration timeLimit(ObjectReader options) {
        String written = options.text("time_limit");
        if (written == null) {
            return null;
        }
        try {
            Duration limit = Duration.parse(written);
            if (limit.isPositive() && limit.compareTo(LONGEST_TIME) <= 0) {
                return limit;
            }
        } catch (DateTimeParseException e) {
            // Refused below, like a duration out of range.
        }
        options.refuse(
                "time_limit",
                "bad-time-limit",
                "The time limit (%s) must be a duration above zero and at most PT%dS, such as PT5S."
                        .formatted(ObjectReader.clipped(written), LONGEST_TIME.toSeconds()));
        return null;
    }

    private record DiscountText(
            @Nullable String type, @Nullable String value) {
        private static final DiscountText NONE = new DiscountText(null, null);
    }

    private record Options(
            @Nullable String policy,
            List<DraftKnob> knobs,
            @Nullable String spatialRule,
            @Nullable String stockHold,
            @Nullable String engine,
            @Nullable Duration timeLimit,
            @Nullable Long seed,
            @Nullable String bankLimit,
            List<String> excludedBanks,
            DiscountText discount) {
        private static final Options NONE =
                new Options(null, List.of(), null, null, null, null, null, null, List.of(), DiscountText.NONE);
    }
}
