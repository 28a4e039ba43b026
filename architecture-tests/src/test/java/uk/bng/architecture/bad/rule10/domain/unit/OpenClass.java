package uk.bng.architecture.bad.rule10.domain.unit;

public class OpenClass {}
