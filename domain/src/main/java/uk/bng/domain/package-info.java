/** What is true: the language of biodiversity net gain and its rules, without technology. */
@NullMarked
package uk.bng.domain;

import org.jspecify.annotations.NullMarked;
