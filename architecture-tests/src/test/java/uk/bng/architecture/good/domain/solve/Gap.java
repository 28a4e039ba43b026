package uk.bng.architecture.good.domain.solve;

public record Gap(double share) {}
