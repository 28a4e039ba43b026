package uk.bng.architecture.good.adapter.json;

import jakarta.json.Json;
import uk.bng.architecture.good.domain.solve.Outcome;

public final class OutcomeJson {
    private OutcomeJson() {}

    public static String write(Outcome outcome) {
        return Json.createObjectBuilder()
                .add("outcome", outcome.toString())
                .build()
                .toString();
    }
}
