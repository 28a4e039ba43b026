package uk.bng.application.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happened in the work on a job, in order and in words for people; a full log takes nothing more. */
public record JobLog(List<Line> lines) {
    /** The most lines. */
    public static final int MOST = 200;

    public static final JobLog EMPTY = new JobLog(List.of());

    public JobLog {
        lines = List.copyOf(lines);
    }

    /**
     * One step.
     *
     * @param at since the work began
     * @param text on one line
     */
    public record Line(Duration at, String text) {
        public Line {
            if (text.isBlank() || text.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("The text (%s) must be one line.".formatted(text));
            }
        }
    }

    /** The log one line on. */
    public JobLog with(Line line) {
        if (lines.size() >= MOST) {
            return this;
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new JobLog(more);
    }

    /** The log as a text that {@link #ofText} reads. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.at).append(' ').append(line.text).append('\n');
        }
        return text.toString();
    }

    /** The log of what {@link #text} wrote. */
    public static JobLog ofText(String text) {
        return new JobLog(text.lines().map(JobLog::line).toList());
    }

    private static Line line(String written) {
        int space = written.indexOf(' ');
        return new Line(Duration.parse(written.substring(0, space)), written.substring(space + 1));
    }
}
