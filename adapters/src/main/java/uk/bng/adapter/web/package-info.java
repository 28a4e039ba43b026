/** The HTTP API: routes, keys, limits, problems and events. */
@NullMarked
package uk.bng.adapter.web;

import org.jspecify.annotations.NullMarked;
