package uk.bng.adapter.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a service that answers this machine alone may be asked. A page from elsewhere can have its own name
 * lead to this machine, and would then pass for a page of the service; only its {@code Host} gives it away.
 */
final class HostNames {
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    private final String configured;

    HostNames(String configured) {
        this.configured = configured.toLowerCase(Locale.ROOT);
    }

    /** Whether an address is this machine's own. */
    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether a {@code Host} header names this machine; it is compared as it is written, and never looked up. */
    boolean isOwn(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = withoutPort(host.toLowerCase(Locale.ROOT));
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.equals(configured)
                || name.equals('[' + configured + ']')
                || LOOPBACK.matcher(name).matches();
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 || colon < host.indexOf(']') ? host : host.substring(0, colon);
    }
}
