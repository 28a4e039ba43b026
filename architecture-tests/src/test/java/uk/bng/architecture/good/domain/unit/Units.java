package uk.bng.architecture.good.domain.unit;

import java.text.Normalizer;
import java.util.Optional;

public record Units(long micro) {
    public static Optional<Units> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return plain.isBlank() ? Optional.empty() : Optional.of(new Units(Long.parseLong(plain)));
    }

    public long in(Tier tier) {
        return switch (tier) {
            case LOCAL -> micro;
            case FAR -> micro * tier.factor();
        };
    }
}
