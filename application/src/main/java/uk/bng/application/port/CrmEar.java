package uk.bng.application.port;

import org.jspecify.annotations.Nullable;
import uk.bng.application.save.CrmLetter;

/** Reads what the CRM sends by itself. Never fails. Thread-safe. */
public interface CrmEar {
    /**
     * What a delivery says.
     *
     * @param body as it came, byte for byte
     * @param signature as it came with it; null where none did
     */
    CrmLetter read(byte[] body, @Nullable String signature);
}
