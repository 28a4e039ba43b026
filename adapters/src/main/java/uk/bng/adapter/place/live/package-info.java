/** Where a site is, asked of services on the network: postcodes, area layers, addresses. */
@NullMarked
package uk.bng.adapter.place.live;

import org.jspecify.annotations.NullMarked;
