package uk.bng.adapter.web;

import java.time.Duration;

/**
 * What a page needs to know of how the service was set up.
 *
 * @param livePlaces whether sites are looked up live
 * @param addresses whether an address without a postcode can be found
 * @param jobTime after which a job that is still live is not to be waited for
 */
public record Features(boolean livePlaces, boolean addresses, Duration jobTime) {}
