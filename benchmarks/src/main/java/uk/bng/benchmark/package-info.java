/** How fast and how good the engines are: run by hand under the profile "bench", never in the default build. */
@NullMarked
package uk.bng.benchmark;

import org.jspecify.annotations.NullMarked;
