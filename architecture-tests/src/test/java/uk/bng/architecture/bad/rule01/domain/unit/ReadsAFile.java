package uk.bng.architecture.bad.rule01.domain.unit;

import java.nio.file.Path;

public record ReadsAFile(Path file) {}
