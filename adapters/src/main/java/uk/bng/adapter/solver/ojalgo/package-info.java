/** The exact engine: branch and bound over sets of banks, with multipliers from ojAlgo's linear programs. */
@NullMarked
package uk.bng.adapter.solver.ojalgo;

import org.jspecify.annotations.NullMarked;
