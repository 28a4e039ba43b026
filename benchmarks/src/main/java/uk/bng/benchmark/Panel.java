package uk.bng.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small chart with both axes logarithmic, as SVG text.
 *
 * @param lines the points of each line by its name, ascending; a point at or below zero is left out
 * @param horizontal the words under the axis
 */
record Panel(String title, String horizontal, Map<String, List<Point>> lines) {
    static final int WIDTH = 380;
    static final int HEIGHT = 300;

    private static final int LEFT = 56;
    private static final int RIGHT = 72;
    private static final int TOP = 36;
    private static final int BOTTOM = 48;
    private static final int LABEL_GAP = 12;
    private static final List<String> COLOURS = List.of("#0b5394", "#38761d", "#b45f06", "#741b47");

    /** A place on the chart; hollow where something was left open there. */
    record Point(double x, double y, boolean hollow) {}

    /** The panel with its upper left corner at the place. */
    String at(int x, int y) {
        var svg = new StringBuilder("<g transform=\"translate(%d %d)\">%n".formatted(x, y));
        svg.append(text(LEFT, TOP - 16, "start", "title", title));
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", "", horizontal));
        addAxes(svg);
        List<Double> labels = new ArrayList<>();
        int colour = 0;
        for (var line : lines.entrySet()) {
            addLine(svg, line.getKey(), line.getValue(), COLOURS.get(colour++ % COLOURS.size()), labels);
        }
        return svg.append("</g>\n").toString();
    }

    private void addAxes(StringBuilder svg) {
        for (int power = power(leastX(), false); power <= power(mostX(), true); power++) {
            double at = x(Math.pow(10, power));
            svg.append(rule(at, TOP, at, HEIGHT - BOTTOM));
            svg.append(text(at, HEIGHT - BOTTOM + 16, "middle", "", number(power)));
        }
        for (int power = power(leastY(), false); power <= power(mostY(), true); power++) {
            double at = y(Math.pow(10, power));
            svg.append(rule(LEFT, at, WIDTH - RIGHT, at));
            svg.append(text(LEFT - 6, at + 4, "end", "", number(power)));
        }
    }

    private void addLine(StringBuilder svg, String name, List<Point> points, String colour, List<Double> labels) {
        List<Point> shown = points.stream().filter(point -> point.y() > 0).toList();
        if (shown.isEmpty()) {
            return;
        }
        var path = new StringBuilder();
        for (Point point : shown) {
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x()), y(point.y())));
        }
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\"/>%n"
                .formatted(path.toString().strip(), colour));
        for (Point point : shown) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" stroke=\"%s\" fill=\"%s\"/>%n",
                    x(point.x()),
                    y(point.y()),
                    colour,
                    point.hollow() ? "#ffffff" : colour));
        }
        double at = y(shown.getLast().y()) + 4;
        while (isTaken(labels, at)) {
            at -= 1;
        }
        labels.add(at);
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
                x(shown.getLast().x()) + 8,
                at,
                colour,
                name));
    }

    private static boolean isTaken(List<Double> labels, double at) {
        return labels.stream().anyMatch(label -> Math.abs(label - at) < LABEL_GAP);
    }

    private double x(double value) {
        return place(value, power(leastX(), false), power(mostX(), true), LEFT, WIDTH - RIGHT);
    }

    private double y(double value) {
        return place(value, power(leastY(), false), power(mostY(), true), HEIGHT - BOTTOM, TOP);
    }

    private double leastX() {
        return all().stream().mapToDouble(Point::x).min().orElse(1);
    }

    private double mostX() {
        return all().stream().mapToDouble(Point::x).max().orElse(1);
    }

    private double leastY() {
        return all().stream().mapToDouble(Point::y).filter(y -> y > 0).min().orElse(1);
    }

    private double mostY() {
        return all().stream().mapToDouble(Point::y).max().orElse(1);
    }

    private List<Point> all() {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    private static double place(double value, int least, int most, double from, double to) {
        return from + (Math.log10(value) - least) / Math.max(1, most - least) * (to - from);
    }

    private static int power(double value, boolean up) {
        double power = Math.log10(value);
        return (int) (up ? Math.ceil(power - 1e-9) : Math.floor(power + 1e-9));
    }

    private static String number(int power) {
        return power >= 0
                ? String.format(Locale.ROOT, "%,d", Math.round(Math.pow(10, power)))
                : String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power));
    }

    private static String rule(double fromX, double fromY, double toX, double toY) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#d5d8dc\"/>%n",
                fromX,
                fromY,
                toX,
                toY);
    }

    private static String text(double x, double y, String anchor, String kind, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>%n",
                x,
                y,
                anchor,
                kind.isEmpty() ? "" : " class=\"" + kind + "\"",
                words);
    }
}
