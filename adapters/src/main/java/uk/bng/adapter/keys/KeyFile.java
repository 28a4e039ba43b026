package uk.bng.adapter.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import uk.bng.adapter.json.KeyDocument;
import uk.bng.application.port.AccessKey;
import uk.bng.application.port.KeysUnavailable;

/**
 * A file of keys, replaced as a whole and by one writer at a time; readers never see half of it. Only its owner may read
 * it, where the file system knows owners.
 */
final class KeyFile {
    /** Within a process file locks do not hold each other off. */
    private static final ReentrantLock WRITING = new ReentrantLock();

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** The keys of the file, none when there is no file. */
    List<AccessKey> read() {
        try {
            return Files.exists(path) ? understood(Files.readString(path)) : List.of();
        } catch (IOException e) {
            throw new KeysUnavailable("The key file (%s) must be readable UTF-8 text.".formatted(path), e);
        }
    }

    /** Replaces the keys by what {@code change} makes of them; the same list again writes nothing. */
    void change(UnaryOperator<List<AccessKey>> change) {
        WRITING.lock();
        try (var channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            List<AccessKey> before = read();
            List<AccessKey> after = change.apply(before);
            if (lock.isValid() && !after.equals(before)) {
                write(after);
            }
        } catch (IOException e) {
            throw new KeysUnavailable("The key file (%s) must be writable, and its folder too.".formatted(path), e);
        } finally {
            WRITING.unlock();
        }
    }

    private List<AccessKey> understood(String text) {
        return switch (KeyDocument.read(text)) {
            case KeyDocument.Reading.Understood understood -> understood.keys();
            case KeyDocument.Reading.Refused refused ->
                throw new KeysUnavailable(
                        "The key file (%s) cannot be understood. %s".formatted(path, refused.fault()), null);
        };
    }

    private void write(List<AccessKey> keys) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path;
        Path folder = folder(target);
        Path fresh = Files.createTempFile(folder, target.getFileName() + ".", ".new", owned(folder));
        try {
            Files.writeString(fresh, KeyDocument.write(keys), StandardCharsets.UTF_8, StandardOpenOption.SYNC);
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void move(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path lockFile() throws IOException {
        Path lock = path.resolveSibling(path.getFileName() + ".lock");
        if (!Files.exists(lock)) {
            Files.createDirectories(folder(lock));
            try {
                Files.createFile(lock, owned(folder(lock)));
            } catch (FileAlreadyExistsException e) {
                // Another writer came first.
            }
        }
        return lock;
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent(), "A file of an absolute path must have a folder.");
    }

    private static FileAttribute<?>[] owned(Path folder) {
        FileSystem system = folder.getFileSystem();
        return system.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
