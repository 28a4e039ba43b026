/** The archive of quotes, and the record of who did what, in PostgreSQL. */
@NullMarked
package uk.bng.adapter.archive.postgres;

import org.jspecify.annotations.NullMarked;
