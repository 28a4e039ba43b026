package uk.bng.adapter.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.ArchiveDocuments;
import uk.bng.adapter.json.ProblemType;
import uk.bng.adapter.json.RequestProblems;
import uk.bng.application.archive.ArchiveCursor;
import uk.bng.application.archive.ArchiveTerm;
import uk.bng.application.archive.ArchiveView;
import uk.bng.application.archive.ArchiveWish;
import uk.bng.application.archive.ReferenceAsked;
import uk.bng.application.job.Idempotency;
import uk.bng.application.usecase.CompareAnswer;
import uk.bng.application.usecase.SubmitAnswer;

/** Quotes that were given, however long ago: finding them, quoting them again, erasing what is personal in them. */
final class ArchiveRoutes implements HttpService {
    private static final int USUAL_PAGE = 20;
    private static final List<String> OUTCOMES = List.of("optimal", "feasible", "infeasible", "undecided");

    private final FrontDoor door;
    private final ArchiveDesk archive;
    private final SubmitReplies receipts;

    ArchiveRoutes(FrontDoor door, ArchiveDesk archive, SubmitReplies receipts) {
        this.door = door;
        this.archive = archive;
        this.receipts = receipts;
    }

    @Override
    public void routing(HttpRules rules) {
        door.open(rules, WebRoute.QUOTES, this::find);
        door.open(rules, WebRoute.QUOTE, this::read);
        door.open(rules, WebRoute.QUOTE_CHANGES, this::changes);
        door.open(rules, WebRoute.REQUOTE, this::requote);
        door.open(rules, WebRoute.ERASE, this::erase);
    }

    private Reply find(Call call) {
        Query query = call.query();
        ReferenceAsked reference = query.named(
                "reference", text -> ReferenceAsked.parse(text).orElse(null), "a number such as BNG-A-00042");
        String client = query.named("client", ArchiveRoutes::unlessBlank, "a client");
        String place = query.named("place", ArchiveRoutes::unlessBlank, "a place");
        String bank = query.named("bank", ArchiveRoutes::unlessBlank, "the id or name of a bank");
        GivenTime from = query.named("from", GivenTime::parse, GivenTime.KIND);
        GivenTime to = query.named("to", GivenTime::parse, GivenTime.KIND);
        String outcome = query.choice("state", OUTCOMES, UnaryOperator.identity());
        int limit = query.whole("limit", 1, ArchiveWish.MOST, USUAL_PAGE);
        ArchiveCursor after =
                query.named("cursor", text -> ArchiveCursor.parse(text).orElse(null), "the next_cursor of a page");
        query.refuseOthers();
        return Reply.json(
                200,
                ArchiveDocuments.page(archive.find()
                        .find(new ArchiveWish(
                                view(call.caller(), client),
                                reference,
                                place == null ? null : ArchiveTerm.place(place),
                                bank == null ? null : ArchiveTerm.bank(bank),
                                from == null ? null : from.start(),
                                to == null ? null : to.end(),
                                outcome,
                                limit,
                                after))));
    }

    /** Only who may see all clients may choose one. */
    private static ArchiveView view(Caller caller, @Nullable String client) {
        if (client == null) {
            return caller.view();
        }
        if (!caller.isAdmin()) {
            throw Refusal.adminNeeded();
        }
        return ArchiveView.of(client);
    }

    private Reply read(Call call) {
        call.query().refuseOthers();
        return archive.read()
                .read(call.caller().view(), asked(call))
                .map(found -> Reply.json(200, ArchiveDocuments.quote(found.quote(), found.editions())))
                .orElseThrow(ArchiveRoutes::noSuchQuote);
    }

    private Reply changes(Call call) {
        call.query().refuseOthers();
        return switch (archive.compare().compare(call.caller().view(), asked(call))) {
            case CompareAnswer.Compared compared -> Reply.json(200, ArchiveDocuments.changes(compared.changes()));
            case CompareAnswer.Unknown unused -> throw noSuchQuote();
            case CompareAnswer.First unused ->
                throw Refusal.of(ProblemType.NOT_FOUND, "There is no earlier quote to compare this one with.");
        };
    }

    private Reply requote(Call call) {
        receipts.refuseWhenClosed();
        Query query = call.query();
        int wait = query.whole("wait", 0, Following.LONGEST_WAIT, 0);
        query.refuseOthers();
        ReferenceAsked asked = asked(call);
        String same = "{\"requote\":\"%d.%s\"}".formatted(asked.number(), asked.revision());
        Idempotency idempotency =
                IdempotencyKeys.of(call.header(Headers.IDEMPOTENCY_KEY), same.getBytes(StandardCharsets.UTF_8));
        SubmitAnswer answer = archive.requote()
                .requote(call.caller().view(), call.owner(), asked, idempotency)
                .orElseThrow(ArchiveRoutes::noSuchQuote);
        return switch (answer) {
            case SubmitAnswer.Unfit unfit ->
                throw OrderReading.refused(RequestProblems.issues(List.of(), unfit.issues()));
            case SubmitAnswer.HandedIn handedIn -> receipts.reply(handedIn.submission(), call.owner(), wait);
        };
    }

    private Reply erase(Call call) {
        call.query().refuseOthers();
        ReferenceAsked asked = asked(call);
        int erased = archive.erase().erase(call.owner(), asked.number()).orElseThrow(ArchiveRoutes::noSuchQuote);
        return Reply.json(200, ArchiveDocuments.erased(asked.number(), erased));
    }

    private static ReferenceAsked asked(Call call) {
        return ReferenceAsked.parse(call.part("reference")).orElseThrow(ArchiveRoutes::noSuchQuote);
    }

    private static @Nullable String unlessBlank(String text) {
        return text.isBlank() || text.indexOf('\0') >= 0 ? null : text;
    }

    /** The same answer for what is not there and for what is another client's. */
    private static Refusal noSuchQuote() {
        return Refusal.of(ProblemType.NOT_FOUND, "There is no such quote.\nMaybe it was given to another client.");
    }
}
