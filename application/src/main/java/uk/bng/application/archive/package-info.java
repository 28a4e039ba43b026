/** The words of the archive: what is kept of every quote for good, and how it is found again. */
@NullMarked
package uk.bng.application.archive;

import org.jspecify.annotations.NullMarked;
