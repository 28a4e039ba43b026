package uk.bng.architecture.bad.rule01.domain.unit;

import java.util.concurrent.ConcurrentMap;

public record SharesAMap(ConcurrentMap<String, String> shared) {}
