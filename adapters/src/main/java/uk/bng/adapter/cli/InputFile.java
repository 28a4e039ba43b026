package uk.bng.adapter.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import uk.bng.adapter.json.ProblemType;

/** Reads what the user named: a file, or standard input for {@code -}. */
final class InputFile {
    private static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;

    InputFile(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** The bytes of a file, at most {@code most} and one more, by which a longer one is known. */
    byte[] bytes(Path file, int most) {
        if (file.toString().equals(STANDARD_INPUT)) {
            return read(file, standardInput, most);
        }
        if (Files.isDirectory(file)) {
            throw unreadable(file, "is a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file, in, most);
        } catch (NoSuchFileException e) {
            throw unreadable(file, "does not exist");
        } catch (IOException e) {
            throw unreadable(file, "cannot be read");
        }
    }

    /** The text of a file of any size. */
    String text(Path file) {
        byte[] bytes = bytes(file, Integer.MAX_VALUE - 1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable(file, "is not UTF-8");
        }
    }

    private static byte[] read(Path file, InputStream in, int most) {
        try {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw unreadable(file, "cannot be read");
        }
    }

    private static BadInput unreadable(Path file, String why) {
        return new BadInput(ProblemType.INPUT_UNREADABLE, "The file (%s) %s.".formatted(file, why));
    }
}
