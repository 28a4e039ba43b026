package uk.bng.adapter.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The files that the page is made of. They are listed once, so that no name from outside ever becomes a path: what is not
 * on the list is not there. Each is read when it is asked for first. Thread-safe.
 */
public final class PageFiles {
    private static final String INDEX = "index.html";
    private static final String ASSETS = "assets/";

    /** By the end of a file's name; others do not belong to a page. */
    private static final Map<String, MediaForm> FORMS =
            Map.of("html", MediaForm.PAGE, "js", MediaForm.SCRIPT, "css", MediaForm.STYLE, "svg", MediaForm.PICTURE);

    private final ClassLoader loader;
    private final String folder;
    private final Set<String> listed;
    private final ConcurrentMap<String, PageFile> files = new ConcurrentHashMap<>();

    private PageFiles(ClassLoader loader, String folder, Set<String> listed) {
        this.loader = loader;
        this.folder = folder;
        this.listed = Set.copyOf(listed);
    }

    /** The page of a folder of the class path, such as {@code uk/bng/page}; one without files where there is none. */
    public static PageFiles in(String folder) {
        return in(PageFiles.class.getClassLoader(), folder);
    }

    static PageFiles in(ClassLoader loader, String folder) {
        URL index = loader.getResource(folder + '/' + INDEX);
        return new PageFiles(loader, folder, index == null ? Set.of() : listed(index, folder));
    }

    /** What browsers load first; empty where the program was built without a page. */
    Optional<PageFile> index() {
        return file(INDEX);
    }

    /** A file that the page loads. */
    Optional<PageFile> asset(String name) {
        return file(ASSETS + name);
    }

    private Optional<PageFile> file(String name) {
        return listed.contains(name) ? Optional.of(files.computeIfAbsent(name, this::read)) : Optional.empty();
    }

    private PageFile read(String name) {
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(folder + '/' + name), name)) {
            return new PageFile(Objects.requireNonNull(form(name)), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> listed(URL index, String folder) {
        try {
            return Stream.concat(
                            Stream.of(INDEX),
                            assets(index, folder).filter(PageFiles::isServed).map(ASSETS::concat))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> assets(URL index, String folder) throws IOException {
        if (index.openConnection() instanceof JarURLConnection jar) {
            String prefix = folder + '/' + ASSETS;
            return jar.getJarFile().stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()));
        }
        Path assets = Path.of(URI.create(index.toString())).resolveSibling(ASSETS);
        if (!Files.isDirectory(assets)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(assets)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
        }
    }

    private static boolean isServed(String name) {
        return name.indexOf('/') < 0 && form(name) != null;
    }

    private static @Nullable MediaForm form(String name) {
        return FORMS.get(name.substring(name.lastIndexOf('.') + 1));
    }
}
