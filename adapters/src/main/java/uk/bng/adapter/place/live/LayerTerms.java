package uk.bng.adapter.place.live;

import java.net.URI;

/**
 * A layer of areas on a map server, and the names its fields go by.
 *
 * @param address of the layer, without {@code /query}
 * @param codeField blank where its areas have names only
 */
public record LayerTerms(URI address, String codeField, String nameField) {
    public LayerTerms {
        LiveTerms.checkAddress(address);
        if (nameField.isBlank()) {
            throw new IllegalArgumentException("The name field of the layer (%s) must be given.".formatted(address));
        }
    }

    String fields() {
        return codeField.isBlank() ? nameField : codeField + "," + nameField;
    }
}
