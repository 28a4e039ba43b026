package uk.bng.domain.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a look-up found, before the areas that were chosen have their say. Exhaustive: switch over it without a default. */
public sealed interface LookedUp {
    /** The source of what the tables answer. */
    String TABLES = "tables";

    /** Nothing was looked up. */
    record Nothing() implements LookedUp {}

    /**
     * A place and the areas there.
     *
     * @param point null where none is known
     * @param by what the point stands for
     * @param warnings what the finder noticed itself; those that follow from the areas are added when a site is placed
     * @param source what answered: {@code tables} or {@code live}
     * @param attributions the words that must stand beside the answer, those of the area tables left out
     */
    record Found(
            @Nullable MapPoint point,
            LocatedBy by,
            LookedUpArea lpa,
            LookedUpArea nca,
            LookedUpArea lnrs,
            List<LocationWarning> warnings,
            String source,
            List<String> attributions)
            implements LookedUp {
        public Found {
            warnings = List.copyOf(warnings);
            attributions = List.copyOf(attributions);
        }

        /** The same with one more warning, ahead of the others. */
        public Found warning(LocationWarning warning) {
            List<LocationWarning> all = new ArrayList<>(List.of(warning));
            all.addAll(warnings);
            return new Found(point, by, lpa, nca, lnrs, all, source, attributions);
        }
    }

    /** What was given places no site, for these reasons. */
    record Refused(List<LocationIssue> issues) implements LookedUp {
        public Refused {
            issues = List.copyOf(issues);
        }

        public static Refused of(LocationIssue issue) {
            return new Refused(List.of(issue));
        }
    }
}
