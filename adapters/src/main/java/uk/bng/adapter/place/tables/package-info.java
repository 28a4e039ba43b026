/** Reads the fact tables: places and their borders, waters, statutory habitats and credit prices. */
@NullMarked
package uk.bng.adapter.place.tables;

import org.jspecify.annotations.NullMarked;
