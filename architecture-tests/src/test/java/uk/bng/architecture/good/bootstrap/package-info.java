/** Obeys every rule: wiring. */
@NullMarked
package uk.bng.architecture.good.bootstrap;

import org.jspecify.annotations.NullMarked;
