package uk.bng.architecture.bad.rule13.adapter.cli;

import java.util.List;
import java.util.Optional;

public final class TakesOptional {
    public int count(List<Optional<String>> notes) {
        return notes.size();
    }
}
