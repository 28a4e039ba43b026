package uk.bng.architecture.bad.rule12.application.usecase;

import java.util.Map;

public final class ReadsSettings {
    public Map<String, String> all() {
        return System.getenv();
    }
}
