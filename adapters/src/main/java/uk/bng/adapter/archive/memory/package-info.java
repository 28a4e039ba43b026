/** The archive of quotes, and the record of who did what, in this process alone. */
@NullMarked
package uk.bng.adapter.archive.memory;

import org.jspecify.annotations.NullMarked;
