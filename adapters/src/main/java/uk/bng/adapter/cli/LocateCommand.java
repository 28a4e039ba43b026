package uk.bng.adapter.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.bng.adapter.json.LocateDocument;
import uk.bng.adapter.json.RequestProblems;
import uk.bng.application.usecase.LocateAnswer;
import uk.bng.application.usecase.LocateSite;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.SiteQuery;

/** {@code bng locate}: says where a site lies, and how sure that is. */
@Command(
        name = "locate",
        description = "Print the planning authority and landscape areas of a site, and how sure they are.",
        footer = {
            "",
            "Areas that are chosen stand; the place fills the rest.",
            "Prints the problem document instead when the site cannot be located.",
            "Ends with 0 when located, 2 on bad input, 3 when the program fails."
        })
final class LocateCommand implements Runnable {
    private final Desk desk;
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PLACE",
            arity = "0..1",
            description = "A postcode, a point such as 51.1465,0.8755, an area's name or code, or an address.")
    private @Nullable String place;

    @Option(names = "--lpa", paramLabel = "A", description = "The planning authority, by name or code.")
    private String lpa = "";

    @Option(names = "--nca", paramLabel = "A", description = "The national character area, by name or number.")
    private String nca = "";

    @Option(names = "--lnrs", paramLabel = "A", description = "The nature recovery strategy area, by name or id.")
    private String lnrs = "";

    @Option(names = "--waterbody", paramLabel = "W", description = "The water body, by id or exact name.")
    private String waterbody = "";

    @Option(names = "--catchment", paramLabel = "C", description = "The operational catchment, by id or exact name.")
    private String catchment = "";

    @Option(names = "--json", description = "Print the document of POST /locate instead of text.")
    private boolean json;

    LocateCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public void run() {
        SiteQuery query = query();
        if (query.isNothing()) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "A place or an area is needed.");
        }
        switch (new LocateSite(desk.places()).locate(query)) {
            case LocateAnswer.Unfit unfit -> throw new BadInput(RequestProblems.of(List.of(), unfit.issues()));
            case LocateAnswer.Found found ->
                console.out()
                        .println(
                                json
                                        ? LocateDocument.pretty(found.site())
                                        : SiteText.of(found.site(), console.width()));
        }
    }

    private SiteQuery query() {
        var chosen = new AreasGiven(lpa, nca, lnrs, waterbody, catchment);
        return place == null || place.isBlank()
                ? SiteQuery.of(chosen)
                : TypedPlace.read(place.strip(), chosen, desk.geography().get());
    }
}
