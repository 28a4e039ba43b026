/** Where sites and banks lie, and how near they are to each other. */
@NullMarked
package uk.bng.domain.place;

import org.jspecify.annotations.NullMarked;
