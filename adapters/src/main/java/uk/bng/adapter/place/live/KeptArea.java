package uk.bng.adapter.place.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps what a layer says of a point. */
final class KeptArea implements Keeping<LayerArea> {
    static final KeptArea INSTANCE = new KeptArea();

    private static final Duration LIFE = Duration.ofDays(30);
    private static final int CELLS = 3;

    private KeptArea() {}

    @Override
    public List<String> cells(LayerArea answer) {
        return switch (answer) {
            case LayerArea.There there -> List.of("there", Cells.clean(there.code()), Cells.clean(there.name()));
            case LayerArea.None unused -> List.of("none");
        };
    }

    @Override
    public Optional<LayerArea> answer(List<String> cells) {
        return switch (cells.getFirst()) {
            case "there" ->
                cells.size() == CELLS ? Optional.of(new LayerArea.There(cells.get(1), cells.get(2))) : Optional.empty();
            case "none" -> Optional.of(new LayerArea.None());
            default -> Optional.empty();
        };
    }

    @Override
    public Duration life(LayerArea answer) {
        return LIFE;
    }
}
