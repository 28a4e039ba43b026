package uk.bng.architecture.bad.rule05.adapter.json;

import org.slf4j.Logger;

public record LogsElsewhere(Logger log) {}
