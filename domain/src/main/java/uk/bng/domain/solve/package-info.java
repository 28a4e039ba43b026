/** The allocation problem in numbers only, its exact amounts and the steps of its objective. */
@NullMarked
package uk.bng.domain.solve;

import org.jspecify.annotations.NullMarked;
