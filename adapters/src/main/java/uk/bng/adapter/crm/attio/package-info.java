/** Quotes in Attio: how they are written there, how it is prepared for them, and what it tells of changes. */
@NullMarked
package uk.bng.adapter.crm.attio;

import org.jspecify.annotations.NullMarked;
