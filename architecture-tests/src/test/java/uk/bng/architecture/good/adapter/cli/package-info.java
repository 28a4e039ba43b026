/** Obeys every rule: a driving adapter. */
@NullMarked
package uk.bng.architecture.good.adapter.cli;

import org.jspecify.annotations.NullMarked;
