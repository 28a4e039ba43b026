package uk.bng.architecture.bad.rule01.domain.unit;

import java.text.NumberFormat;

public record FormatsText(NumberFormat format) {}
