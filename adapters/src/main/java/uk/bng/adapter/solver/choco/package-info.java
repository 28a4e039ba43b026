/** The fast engine: a greedy plan at once, then constraint programming over which banks are used. */
@NullMarked
package uk.bng.adapter.solver.choco;

import org.jspecify.annotations.NullMarked;
