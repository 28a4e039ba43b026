/** Obeys every rule: values. */
@NullMarked
package uk.bng.architecture.good.domain.unit;

import org.jspecify.annotations.NullMarked;
