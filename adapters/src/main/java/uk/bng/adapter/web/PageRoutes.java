package uk.bng.adapter.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import uk.bng.adapter.json.ProblemType;

/** {@code GET /}: the page, and what it loads. What stands in its query is for the page itself to read. */
final class PageRoutes implements HttpService {
    /** Nothing inline, nothing from elsewhere. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

    /** Its name is made of its content, so what it names never changes. */
    private static final List<ReplyHeader> FOR_EVER =
            List.of(new ReplyHeader("Cache-Control", "public, max-age=31536000, immutable"));

    private final FrontDoor door;
    private final PageFiles files;
    private final List<ReplyHeader> ofThePage;

    PageRoutes(FrontDoor door, PageFiles files, List<String> frameParents) {
        this.door = door;
        this.files = files;
        String parents = frameParents.isEmpty() ? "" : ' ' + String.join(" ", frameParents);
        this.ofThePage = List.of(
                new ReplyHeader("Cache-Control", "no-cache"),
                new ReplyHeader("Content-Security-Policy", POLICY + parents),
                new ReplyHeader("Referrer-Policy", "no-referrer"));
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.PAGE, this::page);
        door.open(rules, WebRoute.ASSET, this::asset);
    }

    private Reply page(Call call) {
        PageFile page = files.index()
                .orElseThrow(() -> Refusal.of(
                        ProblemType.NOT_FOUND,
                        "This build of the service has no page.\nMaybe build it where Node is installed."));
        return reply(call, page, ofThePage);
    }

    private Reply asset(Call call) {
        PageFile asset = files.asset(call.part("file"))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "The page has no such file."));
        call.refuseUnlessAccepted(asset.form());
        return reply(call, asset, FOR_EVER);
    }

    private static Reply reply(Call call, PageFile file, List<ReplyHeader> headers) {
        boolean isKnown = EntityTags.isKnown(call.header(HeaderNames.IF_NONE_MATCH), file.tag());
        return new Reply.File(file, isKnown, headers);
    }
}
