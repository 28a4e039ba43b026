/** Units, exact numbers, names and habitats: the words every other room uses. */
@NullMarked
package uk.bng.domain.unit;

import org.jspecify.annotations.NullMarked;
