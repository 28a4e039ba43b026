package uk.bng.architecture.bad.rule01.domain.unit;

import uk.bng.architecture.bad.rule01.application.port.Port;

public record KnowsAPort(Port port) {}
