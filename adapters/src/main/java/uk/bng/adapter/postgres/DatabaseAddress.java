package uk.bng.adapter.postgres;

/**
 * Where a database is and who asks it. Never printed whole: it holds a password.
 *
 * @param url such as {@code jdbc:postgresql://host:5432/bng}
 */
public record DatabaseAddress(String url, String user, String password) {
    @Override
    public String toString() {
        return "DatabaseAddress[***]";
    }
}
