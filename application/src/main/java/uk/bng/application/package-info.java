/** What happens: the things a user can do, and the ports they need. */
@NullMarked
package uk.bng.application;

import org.jspecify.annotations.NullMarked;
