/** The settings under which a quote is made, and their presets. */
@NullMarked
package uk.bng.domain.policy;

import org.jspecify.annotations.NullMarked;
