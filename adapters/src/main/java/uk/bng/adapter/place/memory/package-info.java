/** What look-ups leave behind in one process: answers kept for a while, and the pace of requests. */
@NullMarked
package uk.bng.adapter.place.memory;

import org.jspecify.annotations.NullMarked;
