/** What the application needs from outside, each as an interface named for its role. */
@NullMarked
package uk.bng.application.port;

import org.jspecify.annotations.NullMarked;
