/** Outages of servers, for tests of what depends on them. */
@NullMarked
package uk.bng.adapter.outage;

import org.jspecify.annotations.NullMarked;
