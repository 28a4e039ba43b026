package uk.bng.architecture.bad.rule13.domain.unit;

import java.util.Optional;

public record KeepsOptional(Optional<String> note) {}
