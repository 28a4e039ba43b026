/** The priced and explained answer to a demand. */
@NullMarked
package uk.bng.domain.quote;

import org.jspecify.annotations.NullMarked;
