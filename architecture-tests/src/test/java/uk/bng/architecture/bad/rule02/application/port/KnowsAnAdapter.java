package uk.bng.architecture.bad.rule02.application.port;

import uk.bng.architecture.bad.rule02.adapter.cli.Adapter;

public record KnowsAnAdapter(Adapter adapter) {}
