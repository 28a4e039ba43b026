package uk.bng.adapter.cli;

import java.util.List;
import uk.bng.adapter.json.FieldIssue;
import uk.bng.adapter.json.RequestProblems;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.port.CatalogueSource;
import uk.bng.application.usecase.CheckOrder;
import uk.bng.application.usecase.OrderAnswer;
import uk.bng.application.usecase.OrderCheck;
import uk.bng.application.usecase.OrderIssue;
import uk.bng.application.usecase.QuoteWatch;

/** Takes an order that was read to its quote, or to everything that is wrong with it. */
final class Quoting {
    private final Desk desk;

    Quoting(Desk desk) {
        this.desk = desk;
    }

    /**
     * The quote of an order.
     *
     * @param formIssues what its form already has against it
     * @throws BadInput with all its issues, those of its form, its location and its demand together
     */
    QuoteAnswer answer(QuoteOrder order, List<FieldIssue> formIssues, CatalogueSource source) {
        if (!formIssues.isEmpty()) {
            throw new BadInput(RequestProblems.of(formIssues, found(order, source)));
        }
        return switch (desk.answering().answer(order, source.current().catalogue(), QuoteWatch.NONE)) {
            case OrderAnswer.Unfit unfit -> throw new BadInput(RequestProblems.of(formIssues, unfit.issues()));
            case OrderAnswer.Answered answered -> new QuoteAnswer(answered, desk.version());
        };
    }

    private List<OrderIssue> found(QuoteOrder order, CatalogueSource source) {
        return switch (new CheckOrder(source, desk.places(), desk.defaults()).check(order)) {
            case OrderCheck.Fit unused -> List.of();
            case OrderCheck.Unfit unfit -> unfit.issues();
        };
    }
}
