/** Saves that wait within this process, and are lost with it. */
@NullMarked
package uk.bng.adapter.outbox.memory;

import org.jspecify.annotations.NullMarked;
