/** How a demand, a catalogue and a policy become the options a solver may choose from. */
@NullMarked
package uk.bng.domain.option;

import org.jspecify.annotations.NullMarked;
