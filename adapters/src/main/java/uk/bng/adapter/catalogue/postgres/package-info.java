/** Catalogues kept in PostgreSQL: imported whole, read whole, and noticed by every instance when one follows another. */
@NullMarked
package uk.bng.adapter.catalogue.postgres;

import org.jspecify.annotations.NullMarked;
