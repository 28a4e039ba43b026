/** The saving of quotes to a CRM: what is published, where it stands in line, and what became of it. */
@NullMarked
package uk.bng.application.save;

import org.jspecify.annotations.NullMarked;
