package uk.bng.adapter.cli;

import uk.bng.application.usecase.OrderAnswer;
import uk.bng.domain.quote.Quote;

/** An answered order, and the version of the program that answered it. */
record QuoteAnswer(OrderAnswer.Answered answered, String version) {
    Quote quote() {
        return answered.quote();
    }
}
