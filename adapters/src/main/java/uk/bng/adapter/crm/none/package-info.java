/** No CRM at all. */
@NullMarked
package uk.bng.adapter.crm.none;

import org.jspecify.annotations.NullMarked;
