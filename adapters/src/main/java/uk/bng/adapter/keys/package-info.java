/** Who may call: a file of key digests. */
@NullMarked
package uk.bng.adapter.keys;

import org.jspecify.annotations.NullMarked;
