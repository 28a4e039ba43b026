/** Obeys every rule: a driven adapter. */
@NullMarked
package uk.bng.architecture.good.adapter.solver.ojalgo;

import org.jspecify.annotations.NullMarked;
