package uk.bng.adapter.place.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps what an address was taken for. */
final class KeptAddress implements Keeping<AddressMatch> {
    static final KeptAddress INSTANCE = new KeptAddress();

    private static final Duration LIFE = Duration.ofDays(90);
    private static final int CELLS = 5;

    private KeptAddress() {}

    @Override
    public List<String> cells(AddressMatch answer) {
        return switch (answer) {
            case AddressMatch.Matched matched ->
                Cells.of("matched", matched.point(), Cells.clean(matched.nation()), Cells.clean(matched.text()));
            case AddressMatch.None unused -> List.of("none");
        };
    }

    @Override
    public Optional<AddressMatch> answer(List<String> cells) {
        return switch (cells.getFirst()) {
            case "matched" ->
                cells.size() == CELLS
                        ? Cells.point(cells).map(point -> new AddressMatch.Matched(point, cells.get(3), cells.get(4)))
                        : Optional.empty();
            case "none" -> Optional.of(new AddressMatch.None());
            default -> Optional.empty();
        };
    }

    @Override
    public Duration life(AddressMatch answer) {
        return LIFE;
    }
}
