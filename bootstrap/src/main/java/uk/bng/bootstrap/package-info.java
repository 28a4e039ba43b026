/** Reads the settings, wires the rooms together and starts the program. */
@NullMarked
package uk.bng.bootstrap;

import org.jspecify.annotations.NullMarked;
