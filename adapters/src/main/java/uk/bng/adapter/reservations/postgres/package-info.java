/** What saved quotes hold of the stock, in a PostgreSQL database. */
@NullMarked
package uk.bng.adapter.reservations.postgres;

import org.jspecify.annotations.NullMarked;
