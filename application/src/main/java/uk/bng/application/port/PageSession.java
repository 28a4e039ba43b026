package uk.bng.application.port;

import org.jspecify.annotations.Nullable;
import uk.bng.application.job.Owner;

/**
 * What a page inside a CRM record may do: run and read for the owner, and save to this record alone.
 *
 * @param keyId the key that it was opened with; null where none was asked for
 * @param recordId the record that the page stands in
 * @param recordObject the record's object, such as {@code companies}
 */
public record PageSession(Owner owner, @Nullable String keyId, String recordId, String recordObject) {}
