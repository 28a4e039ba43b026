package uk.bng.adapter.place.live;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the services are and how they are addressed.
 *
 * @param address of the address service; null to look no addresses up
 * @param contact by which the services' operators can reach whoever runs this; may be blank only without an address service
 * @param version of this program
 */
public record LiveTerms(
        URI postcodes,
        LayerTerms lpa,
        LayerTerms nca,
        LayerTerms lnrs,
        @Nullable URI address,
        String contact,
        String version,
        Patience patience) {
    public LiveTerms {
        checkAddress(postcodes);
        if (address != null) {
            checkAddress(address);
            if (contact.isBlank()) {
                throw new IllegalArgumentException(
                        "The address service (%s) must not be used without a contact.".formatted(address)
                                + "\nMaybe set bng.place.contact, or leave bng.place.address out.");
            }
        }
        if (contact.chars().anyMatch(c -> c < ' ' || c > '~' || c == '(' || c == ')')) {
            throw new IllegalArgumentException(
                    "The contact (%s) must be plain text without brackets, such as an e-mail address."
                            .formatted(contact));
        }
    }

    /** What this program calls itself to the services. */
    String agent() {
        String program = "bng-quote-optimiser/" + version;
        return contact.isBlank() ? program : program + " (" + contact.strip() + ")";
    }

    static void checkAddress(URI address) {
        String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "The address of a service (%s) must be that of an http or https host.".formatted(address));
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The address of a service (%s) must end with its path.".formatted(address.getHost()));
        }
    }
}
