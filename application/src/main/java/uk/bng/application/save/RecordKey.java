package uk.bng.application.save;

/**
 * Names a record of the CRM.
 *
 * @param object what kind of record it is, such as {@code companies}
 * @param id as the CRM gave it
 */
public record RecordKey(String object, String id) {
    @Override
    public String toString() {
        return object + "/" + id;
    }
}
