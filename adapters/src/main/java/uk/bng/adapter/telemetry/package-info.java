/** What those who operate the service see of it: numbers to scrape and one log line per request and job. */
@NullMarked
package uk.bng.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
