/** The line of saves in a PostgreSQL database. */
@NullMarked
package uk.bng.adapter.outbox.postgres;

import org.jspecify.annotations.NullMarked;
