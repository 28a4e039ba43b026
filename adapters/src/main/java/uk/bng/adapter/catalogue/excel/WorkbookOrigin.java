package uk.bng.adapter.catalogue.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** Where a workbook's bytes come from, and a mark that changes whenever they may have changed. */
sealed interface WorkbookOrigin {
    String name();

    Mark mark();

    byte[] content();

    /** Equal marks mean that nothing was written in between. */
    record Mark(
            @Nullable FileTime modified,
            long size,
            @Nullable Object key) {}

    /** A file, which may change at any time. */
    record OfFile(Path file) implements WorkbookOrigin {
        @Override
        public String name() {
            return Workbook.nameOf(file);
        }

        @Override
        public Mark mark() {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Mark(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
            } catch (IOException e) {
                throw Workbook.unreadable(file, e);
            }
        }

        @Override
        public byte[] content() {
            return Workbook.content(file);
        }
    }

    /** The demo catalogue that ships with the program. */
    record Shipped() implements WorkbookOrigin {
        private static final String NAME = "demo-catalogue.xlsx";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Mark mark() {
            return new Mark(null, 0, null);
        }

        @Override
        public byte[] content() {
            try (InputStream in = Shipped.class.getResourceAsStream(NAME)) {
                if (in == null) {
                    throw new IllegalStateException("The resource (%s) must be on the class path.".formatted(NAME));
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
