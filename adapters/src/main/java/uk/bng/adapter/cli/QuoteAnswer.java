package uk.bng.adapter.cli;

import uk.bng.adapter.json.RunFacts;
import uk.bng.adapter.json.SiteFacts;
import uk.bng.domain.quote.Quote;

/** A quote with what is known about its site and its making. */
record QuoteAnswer(Quote quote, SiteFacts site, RunFacts run) {}
