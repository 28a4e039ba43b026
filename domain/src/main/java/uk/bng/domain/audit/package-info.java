/** The referee: re-checks every plan from the request and the catalogue alone. */
@NullMarked
package uk.bng.domain.audit;

import org.jspecify.annotations.NullMarked;
