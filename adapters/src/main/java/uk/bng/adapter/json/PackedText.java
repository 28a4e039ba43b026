package uk.bng.adapter.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A text in the form that stores keep, which is compressed where that saves room. Immutable. */
public final class PackedText {
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;

    /** Shorter texts gain too little. */
    private static final int WORTH_PACKING = 512;

    private static final int CHUNK = 8_192;

    private final byte[] bytes;

    private PackedText(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PackedText of(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new PackedText(plain.length < WORTH_PACKING ? plain(plain) : deflated(plain));
    }

    /** What {@link #toBytes()} gave; fails when {@link #text()} is asked of anything else. */
    public static PackedText ofBytes(byte[] bytes) {
        return new PackedText(bytes.clone());
    }

    public String text() {
        if (bytes.length == 0) {
            throw new IllegalStateException("A packed text must not be empty.");
        }
        return switch (bytes[0]) {
            case PLAIN -> new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
            case DEFLATED -> inflated();
            default ->
                throw new IllegalStateException("The form (%d) of a packed text must be known.".formatted(bytes[0]));
        };
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    private static byte[] plain(byte[] plain) {
        byte[] packed = new byte[plain.length + 1];
        packed[0] = PLAIN;
        System.arraycopy(plain, 0, packed, 1, plain.length);
        return packed;
    }

    private static byte[] deflated(byte[] plain) {
        // Answers are mostly repeated names, which the fastest level finds too.
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
            packed.write(DEFLATED);
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private String inflated() {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, 1, bytes.length - 1);
            ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length * 6);
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0) {
                    throw new IllegalStateException("A packed text must be whole.");
                }
                plain.write(chunk, 0, length);
            }
            return plain.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("A packed text must be well-formed.", e);
        } finally {
            inflater.end();
        }
    }
}
