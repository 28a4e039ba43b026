/** Obeys every rule: use cases. */
@NullMarked
package uk.bng.architecture.good.application.usecase;

import org.jspecify.annotations.NullMarked;
