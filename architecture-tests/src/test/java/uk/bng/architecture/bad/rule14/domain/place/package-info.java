/** Says nothing of null. */
@NullUnmarked
package uk.bng.architecture.bad.rule14.domain.place;

import org.jspecify.annotations.NullUnmarked;
