package uk.bng.domain.demand;

import org.jspecify.annotations.Nullable;

/** A policy knob as written, before it is judged: {@code companions}, {@code scoring}. */
public record DraftKnob(String name, @Nullable String value) {}
