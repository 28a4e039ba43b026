package uk.bng.architecture.bad.rule08.application.usecase;

import java.util.List;
import org.slf4j.Logger;

public final class ShowsALibrary {
    public List<Logger> run() {
        return List.of();
    }
}
