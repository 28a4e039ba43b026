/** Plays Attio over real HTTP, and refuses what Attio refuses. */
@NullMarked
package uk.bng.adapter.crm.attio.fake;

import org.jspecify.annotations.NullMarked;
