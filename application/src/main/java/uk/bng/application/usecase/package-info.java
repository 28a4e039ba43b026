/** One final class per thing a user can do. */
@NullMarked
package uk.bng.application.usecase;

import org.jspecify.annotations.NullMarked;
