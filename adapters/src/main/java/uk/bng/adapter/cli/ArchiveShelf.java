package uk.bng.adapter.cli;

import uk.bng.application.port.AuditLog;
import uk.bng.application.usecase.EraseQuote;
import uk.bng.application.usecase.FindQuotes;
import uk.bng.application.usecase.ReadArchive;

/** What can be done with the archive of quotes. */
public record ArchiveShelf(FindQuotes find, ReadArchive read, EraseQuote erase, AuditLog audit) {}
