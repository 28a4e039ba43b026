/** The command line: reads files, calls the use cases and prints their answers. */
@NullMarked
package uk.bng.adapter.cli;

import org.jspecify.annotations.NullMarked;
