package uk.bng.architecture.bad.rule04.adapter.json;

import uk.bng.architecture.bad.rule04.bootstrap.Settings;

public record KnowsBootstrap(Settings settings) {}
