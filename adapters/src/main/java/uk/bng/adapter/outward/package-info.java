/** What adapters share that call services of others over HTTP: when to leave one alone, and how much of an answer is read. */
@NullMarked
package uk.bng.adapter.outward;

import org.jspecify.annotations.NullMarked;
