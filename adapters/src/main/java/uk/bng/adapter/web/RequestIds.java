package uk.bng.adapter.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names requests: by the name they bring, if it can stand in logs and headers, or by a new one. */
final class RequestIds {
    private static final int LONGEST = 64;

    private final Supplier<UUID> ids;

    RequestIds(Supplier<UUID> ids) {
        this.ids = ids;
    }

    String of(@Nullable String given) {
        return given != null && isGood(given) ? given : ids.get().toString();
    }

    private static boolean isGood(String given) {
        if (given.isEmpty() || given.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean good = isLetter || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
            if (!good) {
                return false;
            }
        }
        return true;
    }
}
