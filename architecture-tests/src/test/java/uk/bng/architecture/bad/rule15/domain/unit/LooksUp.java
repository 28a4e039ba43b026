package uk.bng.architecture.bad.rule15.domain.unit;

import uk.bng.architecture.bad.rule15.domain.quote.Quote;

public record LooksUp(Quote quote) {}
