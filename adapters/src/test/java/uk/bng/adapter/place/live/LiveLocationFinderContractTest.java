package uk.bng.adapter.place.live;

import org.junit.jupiter.api.AfterEach;
import uk.bng.application.port.LocationFinder;
import uk.bng.application.port.LocationFinderContract;

/** Live look-ups keep the contract of all finders. */
final class LiveLocationFinderContractTest extends LocationFinderContract {
    private final LiveRig rig = LiveRig.usual();
    private final LiveLocationFinder finder = rig.finder;

    @AfterEach
    void close() {
        rig.close();
    }

    @Override
    protected LocationFinder finder() {
        return finder;
    }
}
