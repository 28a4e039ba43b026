package uk.bng.application.usecase;

import java.time.InstantSource;
import java.util.function.Function;
import uk.bng.application.job.Owner;
import uk.bng.application.port.QuoteArchive;

/**
 * What keeping quotes needs.
 *
 * @param clients tells whom a key was made for
 */
public record ArchiveTools(QuoteArchive archive, Function<Owner, String> clients, InstantSource clock) {}
