/** Tells operators how long a store of jobs takes. */
@NullMarked
package uk.bng.adapter.jobs.timed;

import org.jspecify.annotations.NullMarked;
