package uk.bng.domain.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the price book gives for one part of a row; null when it has no price. */
record PartPrice(@Nullable ListedPrice listed) {
    Optional<ListedPrice> found() {
        return Optional.ofNullable(listed);
    }
}
