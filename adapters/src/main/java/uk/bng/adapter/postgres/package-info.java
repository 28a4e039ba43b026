/**
 * The way to a PostgreSQL database: its connections, its tables as they change from version to version, and its notices.
 * What is kept in it is the business of the adapters that share this room.
 */
@NullMarked
package uk.bng.adapter.postgres;

import org.jspecify.annotations.NullMarked;
