/** Obeys every rule: ports. */
@NullMarked
package uk.bng.architecture.good.application.port;

import org.jspecify.annotations.NullMarked;
