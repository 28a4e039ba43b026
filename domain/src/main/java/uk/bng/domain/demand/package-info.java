/** What a development must offset, and what is wrong with a request. */
@NullMarked
package uk.bng.domain.demand;

import org.jspecify.annotations.NullMarked;
