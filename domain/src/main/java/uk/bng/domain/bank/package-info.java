/** Banks, stock, prices and the versioned catalogue of what is for sale. */
@NullMarked
package uk.bng.domain.bank;

import org.jspecify.annotations.NullMarked;
