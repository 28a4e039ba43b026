/** The one codec of every JSON shape; the only adapter package that other adapters may use. */
@NullMarked
package uk.bng.adapter.json;

import org.jspecify.annotations.NullMarked;
