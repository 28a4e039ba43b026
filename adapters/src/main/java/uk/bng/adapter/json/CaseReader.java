package uk.bng.adapter.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.bank.CatalogueTable;
import uk.bng.domain.bank.RawRow;
import uk.bng.domain.bank.RawSheet;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.Site;

/**
 * Reads case files: {@code {note, cases}} or one bare case. Members it has no use for are passed over, since cases carry
 * their own notes and expectations.
 */
public final class CaseReader {
    private static final int DEEPEST = 16;
    private static final String QUOTED = "optimise";

    /** Names that differ from those of the tables. */
    private static final Map<String, String> MEMBER_NAMES = Map.of("UmbrellaType", "umbrella_type");

    private final List<FieldIssue> issues = new ArrayList<>();
    private final List<QuoteCase> cases = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private CaseReader() {}

    /** What became of reading a case file. Exhaustive: switch over it without a default. */
    public sealed interface Reading {
        /** The cases to quote, and those of other kinds, in the order of the file. */
        record Understood(List<QuoteCase> cases, List<Skipped> skipped) implements Reading {
            public Understood {
                cases = List.copyOf(cases);
                skipped = List.copyOf(skipped);
            }
        }

        /** The file holds no cases that can be read. */
        record Refused(ProblemDocument problem) implements Reading {}
    }

    /** A case of a kind that is not quoted. */
    public record Skipped(String id, String kind) {}

    /** Reads the text of a file. */
    public static Reading read(String text) {
        return switch (StrictJson.parse(text, DEEPEST)) {
            case StrictJson.Parsed.Malformed malformed ->
                new Reading.Refused(ProblemDocument.of(ProblemType.MALFORMED_JSON, malformed.issues()));
            case StrictJson.Parsed.Document document -> new CaseReader().file(document.root());
        };
    }

    private Reading file(JsonNode root) {
        ObjectReader.of(root, issues).ifPresent(this::casesOf);
        return issues.isEmpty()
                ? new Reading.Understood(cases, skipped)
                : new Reading.Refused(ProblemDocument.of(ProblemType.INVALID_CASE, issues));
    }

    private void casesOf(ObjectReader file) {
        if (file.names().contains("inputs")) {
            aCase(file);
        } else if (file.names().contains("cases")) {
            file.objects("cases", -1, (one, position) -> {
                aCase(one);
                return position;
            });
        } else {
            file.refuse("cases", "no-cases", "The file must hold cases, or be one case with its inputs.");
        }
    }

    private void aCase(ObjectReader one) {
        String id = one.text("id");
        String kind = one.text("kind");
        if (id == null) {
            one.refuse("id", "no-id", "A case must have an id.");
        } else if (kind != null && !kind.equals(QUOTED)) {
            skipped.add(new Skipped(id, kind));
        } else {
            one.object("inputs")
                    .ifPresentOrElse(
                            inputs -> cases.add(inputs(id, inputs)),
                            () -> one.refuse("inputs", "no-inputs", "A case must have inputs."));
        }
    }

    private static QuoteCase inputs(String id, ObjectReader inputs) {
        List<RawSheet> sheets = List.of(
                sheet(inputs, "banks", CatalogueTable.BANKS),
                sheet(inputs, "pricing", CatalogueTable.PRICING),
                sheet(inputs, "catalog", CatalogueTable.HABITAT_CATALOG),
                sheet(inputs, "stock", CatalogueTable.STOCK),
                levels(inputs),
                sheet(inputs, "trading_rules", CatalogueTable.TRADING_RULES));
        DiscountText discount = inputs.object("promoter_discount")
                .map(written -> new DiscountText(written.text("type"), written.cell("value")))
                .orElse(new DiscountText(null, null));
        return new QuoteCase(
                id,
                sheets,
                inputs.object("target").map(CaseReader::site).orElse(Site.UNKNOWN),
                inputs.objects(
                        "demand",
                        new DraftLine(null, null),
                        (line, position) -> new DraftLine(line.text("habitat_name"), line.cell("units_required"))),
                inputs.text("spatial_rule"),
                inputs.text("stock_hold"),
                discount.type,
                discount.value);
    }

    private static RawSheet sheet(ObjectReader inputs, String member, CatalogueTable table) {
        List<String> headers = table.headers();
        List<RawRow> rows = inputs.objects(member, row(0, List.of()), (row, position) -> {
            List<@Nullable String> cells = new ArrayList<>();
            for (String header : headers) {
                cells.add(row.cell(MEMBER_NAMES.getOrDefault(header, header)));
            }
            return row(position, cells);
        });
        return new RawSheet(table.sheet(), headers, rows);
    }

    private static RawSheet levels(ObjectReader inputs) {
        CatalogueTable table = CatalogueTable.DISTINCTIVENESS_LEVELS;
        List<RawRow> rows = inputs.object("distinctiveness_levels")
                .map(levels -> {
                    List<RawRow> read = new ArrayList<>();
                    for (String band : levels.names()) {
                        List<@Nullable String> cells = new ArrayList<>();
                        cells.add(band);
                        cells.add(levels.cell(band));
                        read.add(row(read.size(), cells));
                    }
                    return read;
                })
                .orElse(new ArrayList<>());
        return new RawSheet(table.sheet(), table.headers(), rows);
    }

    /** Rows are numbered as in a workbook, where the header is the first. */
    private static RawRow row(int position, List<@Nullable String> cells) {
        return new RawRow(position + 2, cells);
    }

    private static Site site(ObjectReader target) {
        return new Site(
                AreaName.of(target.text("lpa")),
                AreaName.of(target.text("nca")),
                AreaName.of(target.text("lnrs")),
                AreaName.of(target.text("waterbody")),
                AreaName.of(target.text("operational_catchment")),
                names(target, "lpa_neighbours"),
                names(target, "nca_neighbours"),
                names(target, "lnrs_neighbours"));
    }

    private static List<AreaName> names(ObjectReader target, String member) {
        return target.texts(member).stream().map(AreaName::of).toList();
    }

    private record DiscountText(
            @Nullable String type, @Nullable String value) {}
}
