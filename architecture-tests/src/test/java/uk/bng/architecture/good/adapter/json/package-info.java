/** Obeys every rule: the one codec. */
@NullMarked
package uk.bng.architecture.good.adapter.json;

import org.jspecify.annotations.NullMarked;
