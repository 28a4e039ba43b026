package uk.bng.architecture.good.domain.unit;

import java.util.Optional;

public record Units(long micro) {
    public static Optional<Units> parse(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new Units(Long.parseLong(text)));
    }

    public long in(Tier tier) {
        return switch (tier) {
            case LOCAL -> micro;
            case FAR -> micro * tier.factor();
        };
    }
}
