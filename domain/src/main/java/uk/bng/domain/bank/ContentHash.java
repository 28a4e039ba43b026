package uk.bng.domain.bank;

/** The SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits; handed in, for the domain knows no cryptography. */
@FunctionalInterface
public interface ContentHash {
    String sha256(String text);
}
