/** What look-ups leave behind in Redis, shared by all processes: answers kept for a while, and the pace of requests. */
@NullMarked
package uk.bng.adapter.place.redis;

import org.jspecify.annotations.NullMarked;
