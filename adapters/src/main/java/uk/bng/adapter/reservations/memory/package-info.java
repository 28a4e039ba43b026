/** What saved quotes hold of the stock, within this process and lost with it. */
@NullMarked
package uk.bng.adapter.reservations.memory;

import org.jspecify.annotations.NullMarked;
