package uk.bng.bootstrap;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the service listens; port 0 is any that is free. */
record ServerSettings(String host, int port) {
    static final ServerSettings DEFAULTS = new ServerSettings("127.0.0.1", 8080);

    private static final int HIGHEST_PORT = 65_535;

    static ServerSettings of(SettingValues values) {
        return new ServerSettings(values.text(SettingKey.SERVER_HOST).orElse(DEFAULTS.host), (int)
                values.whole(SettingKey.SERVER_PORT, 0, HIGHEST_PORT, DEFAULTS.port));
    }

    /** Whether only this machine can reach it; asks the system for an address where the host is a name. */
    boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw RefusedSetting.of(SettingKey.SERVER_HOST.path(), host, "an address or name of this machine");
        }
    }
}
