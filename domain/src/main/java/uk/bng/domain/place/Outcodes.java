package uk.bng.domain.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.bng.domain.unit.NaturalOrder;
import uk.bng.domain.unit.RefusedRow;

/** The outcodes of England, by code and by nearness. Immutable and thread-safe. */
public final class Outcodes {
    /** No outcodes at all. */
    public static final Outcodes NONE = new Outcodes(Map.of());

    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9]+");
    /** How far from a point the centre of its outcode may be: 9 km, in millionths of a degree north. */
    private static final long FURTHEST = 80_939;

    private static final long MICRO = 1_000_000;
    private static final int FIRST_DEGREE = 49;
    /** The cosines of 49 to 56 degrees, in millionths. */
    private static final List<Long> COSINES =
            List.of(656_059L, 642_788L, 629_320L, 615_661L, 601_815L, 587_785L, 573_576L, 559_193L);

    private final Map<String, Outcode> byCode;

    private Outcodes(Map<String, Outcode> byCode) {
        this.byCode = byCode;
    }

    /** The outcodes given; a code malformed or repeated, or that of an unknown area, is refused ({@link RefusedRow}). */
    public static Outcodes of(
            AreaTable<Lpa> lpas, AreaTable<Nca> ncas, AreaTable<Lnrs> strategies, List<OutcodeRow> rows) {
        Map<String, Outcode> byCode = HashMap.newHashMap(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            OutcodeRow row = rows.get(i);
            boolean sound = Postcode.of(row.code())
                    .filter(read -> !read.isFull() && read.outcode().equals(row.code()))
                    .isPresent();
            if (!sound) {
                throw new RefusedRow(i, "The outcode (%s) must be written like TN23.".formatted(row.code()));
            }
            Outcode outcode = new Outcode(
                    row.code(),
                    row.point(),
                    lpas.required(i, row.lpa()),
                    ncas.required(i, row.nca()),
                    strategies.required(i, row.lnrs()),
                    row.town());
            if (byCode.put(row.code(), outcode) != null) {
                throw new RefusedRow(i, "The outcode (%s) must be given once.".formatted(row.code()));
            }
        }
        return new Outcodes(byCode);
    }

    /** The outcode of a postcode; where the table has none with its last letter, the one without: W1 for W1A. */
    public Optional<Outcode> of(Postcode postcode) {
        String code = postcode.outcode();
        Outcode known = byCode.get(code);
        if (known == null && Character.isLetter(code.charAt(code.length() - 1))) {
            known = byCode.get(code.substring(0, code.length() - 1));
        }
        return Optional.ofNullable(known);
    }

    /** The outcode whose centre is nearest to a point, the first in natural order of equally near ones; within 9 km. */
    public Optional<Outcode> nearest(MapPoint point) {
        Outcode nearest = null;
        long least = FURTHEST * FURTHEST;
        for (Outcode outcode : byCode.values()) {
            long distance = squaredDistance(point, outcode.point());
            if (distance < least || (distance == least && isBefore(outcode, nearest))) {
                nearest = outcode;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The last word of a text that is an outcode of the table. */
    Optional<Outcode> within(String text) {
        Outcode last = null;
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            last = Postcode.of(words.group())
                    .filter(read -> !read.isFull())
                    .flatMap(this::of)
                    .orElse(last);
        }
        return Optional.ofNullable(last);
    }

    private static boolean isBefore(Outcode outcode, @Nullable Outcode other) {
        return other == null || NaturalOrder.INSTANCE.compare(outcode.code(), other.code()) < 0;
    }

    /** The square of the distance in millionths of a degree north, on a plane that is right at the first point. */
    private static long squaredDistance(MapPoint from, MapPoint to) {
        long north = to.microLatitude() - from.microLatitude();
        long east = (to.microLongitude() - from.microLongitude()) * cosine(from.microLatitude()) / MICRO;
        return north * north + east * east;
    }

    /** The cosine of a latitude between 49 and 56 degrees in millionths; the nearest known one beyond. */
    private static long cosine(long microLatitude) {
        long above = Math.clamp(microLatitude - FIRST_DEGREE * MICRO, 0, (COSINES.size() - 1) * MICRO - 1);
        int degree = (int) (above / MICRO);
        long from = COSINES.get(degree);
        return from + (COSINES.get(degree + 1) - from) * (above % MICRO) / MICRO;
    }
}
