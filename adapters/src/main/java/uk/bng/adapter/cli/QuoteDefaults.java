package uk.bng.adapter.cli;

import uk.bng.domain.demand.RequestDefaults;
import uk.bng.domain.solve.SolveLimits;

/** What holds for a quote whose request and command line do not say otherwise. */
public record QuoteDefaults(RequestDefaults request, String engine, SolveLimits limits) {}
