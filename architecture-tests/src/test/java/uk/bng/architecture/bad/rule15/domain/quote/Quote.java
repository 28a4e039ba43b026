package uk.bng.architecture.bad.rule15.domain.quote;

public record Quote() {}
