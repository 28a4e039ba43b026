/** Jobs kept in the memory of one process. */
@NullMarked
package uk.bng.adapter.jobs.memory;

import org.jspecify.annotations.NullMarked;
