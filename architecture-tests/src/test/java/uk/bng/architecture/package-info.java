/** The house rules, held against the production code and against seeded violations. */
@NullMarked
package uk.bng.architecture;

import org.jspecify.annotations.NullMarked;
