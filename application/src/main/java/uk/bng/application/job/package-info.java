/** The life of a quote job: what it asks for, the states it passes, and who may move it. */
@NullMarked
package uk.bng.application.job;

import org.jspecify.annotations.NullMarked;
