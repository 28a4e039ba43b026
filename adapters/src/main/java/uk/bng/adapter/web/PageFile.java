package uk.bng.adapter.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file of the page as it is sent, plainly or compressed. Immutable. */
final class PageFile {
    private static final int TAG_LENGTH = 16;

    private final MediaForm form;
    private final byte[] plain;
    private final byte[] packed;
    private final String tag;

    PageFile(MediaForm form, byte[] plain) {
        this.form = form;
        this.plain = plain.clone();
        this.packed = compressed(plain);
        this.tag = '"' + digest(plain).substring(0, TAG_LENGTH) + '"';
    }

    MediaForm form() {
        return form;
    }

    byte[] plain() {
        return plain.clone();
    }

    byte[] packed() {
        return packed.clone();
    }

    /** The entity tag of the plain file: a digest of its content. */
    String tag() {
        return tag;
    }

    static byte[] compressed(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 2);
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
