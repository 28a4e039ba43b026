/** Obeys every rule: the answer to a solve. */
@NullMarked
package uk.bng.architecture.good.domain.solve;

import org.jspecify.annotations.NullMarked;
