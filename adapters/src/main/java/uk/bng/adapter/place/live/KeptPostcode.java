package uk.bng.adapter.place.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.bng.domain.place.Nation;

/** Keeps what is known of a postcode for long, and that it is unknown briefly: it may be new. */
final class KeptPostcode implements Keeping<PostcodePlace> {
    static final KeptPostcode INSTANCE = new KeptPostcode();

    private static final Duration KNOWN = Duration.ofDays(30);
    private static final Duration UNKNOWN = Duration.ofHours(1);

    private KeptPostcode() {}

    @Override
    public List<String> cells(PostcodePlace answer) {
        return switch (answer) {
            case PostcodePlace.At at -> Cells.of("at", at.point());
            case PostcodePlace.Abroad abroad ->
                List.of("abroad", abroad.nation().name());
            case PostcodePlace.Unknown unused -> List.of("unknown");
        };
    }

    @Override
    public Optional<PostcodePlace> answer(List<String> cells) {
        return switch (cells.getFirst()) {
            case "at" -> Cells.point(cells).map(PostcodePlace.At::new);
            case "abroad" -> nation(cells).map(PostcodePlace.Abroad::new);
            case "unknown" -> Optional.of(new PostcodePlace.Unknown());
            default -> Optional.empty();
        };
    }

    private static Optional<Nation> nation(List<String> cells) {
        for (Nation nation : Nation.values()) {
            if (cells.size() == 2 && nation.name().equals(cells.getLast())) {
                return Optional.of(nation);
            }
        }
        return Optional.empty();
    }

    @Override
    public Duration life(PostcodePlace answer) {
        return answer instanceof PostcodePlace.Unknown ? UNKNOWN : KNOWN;
    }
}
