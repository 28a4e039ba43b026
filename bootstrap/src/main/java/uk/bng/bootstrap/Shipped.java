package uk.bng.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The addresses of public services, used where no others are set. */
final class Shipped {
    private static final String SERVICES = "services.properties";

    private Shipped() {}

    static Properties services() {
        try (InputStream content = Objects.requireNonNull(Shipped.class.getResourceAsStream(SERVICES))) {
            var services = new Properties();
            services.load(content);
            return services;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
