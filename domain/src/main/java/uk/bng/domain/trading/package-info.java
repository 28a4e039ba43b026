/** Which habitat may stand in for which: named rules and their verdicts. */
@NullMarked
package uk.bng.domain.trading;

import org.jspecify.annotations.NullMarked;
