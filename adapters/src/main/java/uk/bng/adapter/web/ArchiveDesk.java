package uk.bng.adapter.web;

import uk.bng.application.usecase.CompareQuotes;
import uk.bng.application.usecase.EraseQuote;
import uk.bng.application.usecase.FindQuotes;
import uk.bng.application.usecase.ReadArchive;
import uk.bng.application.usecase.Requote;

/** What the API does with the archive of quotes. */
public record ArchiveDesk(
        FindQuotes find, ReadArchive read, CompareQuotes compare, Requote requote, EraseQuote erase) {}
