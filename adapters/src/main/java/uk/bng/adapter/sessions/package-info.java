/** Sessions of pages, kept in the memory of one process. */
@NullMarked
package uk.bng.adapter.sessions;

import org.jspecify.annotations.NullMarked;
