package uk.bng.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageFilesTest {
    @Test
    void findsThePageInAJar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("page.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : new String[] {
                "a/page/index.html", "a/page/assets/", "a/page/assets/x-1.js", "a/page/assets/deep/y-2.js", "a/z-3.js"
            }) {
                out.putNextEntry(new JarEntry(name));
                out.write(name.getBytes(UTF_8));
            }
        }
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            PageFiles files = PageFiles.in(loader, "a/page");

            assertThat(files.index()).isPresent();
            assertThat(files.asset("x-1.js").orElseThrow().plain()).isEqualTo("a/page/assets/x-1.js".getBytes(UTF_8));
            assertThat(files.asset("deep/y-2.js")).isEmpty();
            assertThat(files.asset("../../z-3.js")).isEmpty();
            assertThat(files.asset("")).isEmpty();
        }
    }

    @Test
    void hasNoFilesWhereThereIsNoPage() {
        PageFiles files = PageFiles.in("uk/bng/adapter/web/nowhere");

        assertThat(files.index()).isEmpty();
        assertThat(files.asset("page-1b9d6bcd.js")).isEmpty();
    }

    @Test
    void tellsFilesApartByTheirContent() {
        var one = new PageFile(MediaForm.STYLE, "a".getBytes(UTF_8));

        assertThat(one.tag()).isEqualTo(new PageFile(MediaForm.STYLE, "a".getBytes(UTF_8)).tag());
        assertThat(one.tag()).isNotEqualTo(new PageFile(MediaForm.STYLE, "b".getBytes(UTF_8)).tag());
    }
}
