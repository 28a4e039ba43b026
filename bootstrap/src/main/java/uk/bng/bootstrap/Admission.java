package uk.bng.bootstrap;

import uk.bng.adapter.web.KeyMode;
import uk.bng.application.port.KeyRing;

/**
 * Who is let in, judged once at the start.
 *
 * @param remark what the operator should know about it; blank where there is nothing
 */
record Admission(KeyMode mode, String remark) {
    /** Refuses a service that others could reach without a key, unless that was asked for by hand. */
    static Admission of(Settings settings, KeyRing ring) {
        ServerSettings server = settings.server();
        boolean isLoopback = server.isLoopback();
        return switch (settings.keys().mode()) {
            case OPEN ->
                new Admission(
                        KeyMode.OPEN, isLoopback ? "" : "bng.keys.mode is open: whoever can reach it is answered");
            case REQUIRED ->
                new Admission(
                        KeyMode.REQUIRED,
                        ring.isEmpty() ? "no keys are configured and bng.keys.mode is required: all is refused" : "");
            case AUTO -> {
                if (ring.isEmpty() && !isLoopback) {
                    throw new RefusedSetting(
                            "The setting %s (%s) must be a loopback address while no keys are configured.\nMaybe make one with bng keys create, or set %s to open."
                                    .formatted(
                                            SettingKey.SERVER_HOST.path(), server.host(), SettingKey.KEYS_MODE.path()));
                }
                // Elsewhere the last key that expires must not open the service.
                yield new Admission(
                        isLoopback ? KeyMode.AUTO : KeyMode.REQUIRED,
                        ring.isEmpty() ? "no keys are configured: answering on loopback only" : "");
            }
        };
    }
}
