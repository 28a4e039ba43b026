/** Jobs, and saves of their quotes, kept in Redis, which many processes may share. */
@NullMarked
package uk.bng.adapter.jobs.redis;

import org.jspecify.annotations.NullMarked;
