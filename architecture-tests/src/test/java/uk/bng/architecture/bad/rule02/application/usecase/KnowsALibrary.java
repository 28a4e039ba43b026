package uk.bng.architecture.bad.rule02.application.usecase;

import org.slf4j.Logger;

public record KnowsALibrary(Logger log) {}
