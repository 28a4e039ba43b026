package uk.bng.adapter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.bng.domain.place.Accuracy;
import uk.bng.domain.place.AreaName;
import uk.bng.domain.place.LocationWarning;
import uk.bng.domain.place.MapPoint;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteAnswer;

/** Where a site lies, for reading. */
final class SiteText {
    private SiteText() {}

    /** All that is known of it, with its warnings. */
    static String of(SiteAnswer.Located located, int width) {
        Site site = located.site();
        List<String> lines = new ArrayList<>();
        lines.add(line("LPA", shown(site.lpa(), site.lpaNeighbours()), width));
        lines.add(line("NCA", shown(site.nca(), site.ncaNeighbours()), width));
        lines.add(line("LNRS", shown(site.lnrs(), site.lnrsNeighbours()), width));
        if (site.waterbody().isKnown()) {
            lines.add(line("Water", site.waterbody().label(), width));
        }
        if (site.operationalCatchment().isKnown()) {
            lines.add(line("Catchment", site.operationalCatchment().label(), width));
        }
        MapPoint point = located.point();
        if (point != null) {
            lines.add(line("Point", point.latitude() + ", " + point.longitude(), width));
        }
        lines.add(line("Accuracy", accuracy(located), width));
        for (LocationWarning warning : located.warnings()) {
            lines.add(Wrapping.labelled("! ", warning.message(), width));
        }
        lines.add("");
        lines.add(Wrapping.indented(located.attribution(), 0, width));
        return String.join("\n", lines);
    }

    /** The areas of a site in one line, and how sure they are where they were looked up. */
    static String inShort(SiteAnswer.Located located) {
        Site site = located.site();
        String areas = Stream.of(
                        named("LPA", site.lpa()),
                        named("NCA", site.nca()),
                        named("LNRS", site.lnrs()),
                        named("water body", site.waterbody()),
                        named("catchment", site.operationalCatchment()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        if (areas.isEmpty()) {
            return "not given";
        }
        return located.accuracy() == Accuracy.CHOSEN ? areas : areas + " (" + accuracy(located) + ")";
    }

    private static String accuracy(SiteAnswer.Located located) {
        String note = located.note();
        return note == null ? located.accuracy().code() : located.accuracy().code() + ", " + note;
    }

    private static String shown(AreaName area, List<AreaName> neighbours) {
        if (!area.isKnown()) {
            return "not known";
        }
        return neighbours.isEmpty()
                ? area.label()
                : area.label() + "; next to "
                        + neighbours.stream().map(AreaName::label).collect(Collectors.joining(", "));
    }

    private static String line(String label, String text, int width) {
        return Wrapping.labelled("%-10s".formatted(label), text, width);
    }

    private static String named(String kind, AreaName area) {
        return area.isKnown() ? kind + " " + area.label() : "";
    }
}
