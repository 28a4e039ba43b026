/** How: every technology, in a package of its own. */
@NullMarked
package uk.bng.adapter;

import org.jspecify.annotations.NullMarked;
