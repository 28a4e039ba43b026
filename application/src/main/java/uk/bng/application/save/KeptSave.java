package uk.bng.application.save;

/** A save as the queue keeps it; {@code attempts} counts the tries since it was last asked for. */
public record KeptSave(SaveIntent intent, SaveState state, int attempts) {}
