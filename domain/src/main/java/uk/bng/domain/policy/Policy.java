package uk.bng.domain.policy;

/**
 * The settings a quote is made under (quoting specification, section 3). A preset is only a name for a record; each
 * knob may be set on its own, and then {@link #label()} still names the preset it started from.
 */
public record Policy(
        Preset preset,
        Trading trading,
        Draw draw,
        Companions companions,
        Splitting splitting,
        Fallback fallback,
        WatercourseTiers watercourse) {

    /** Whether a line may be split over several rows of at least 0.01 units. */
    public boolean allowsSplitting() {
        return splitting == Splitting.ALLOWED;
    }

    /**
     * Whether pairs can do what splitting cannot: when the companion may be more than legal, or when lines may not be
     * split (section 7.2).
     */
    public boolean offersPairs() {
        return companions != Companions.LEGAL || splitting == Splitting.NEVER;
    }

    /** The name of the preset, lower case. */
    public String label() {
        return preset.code();
    }

    public Policy with(Trading value) {
        return new Policy(preset, value, draw, companions, splitting, fallback, watercourse);
    }

    public Policy with(Draw value) {
        return new Policy(preset, trading, value, companions, splitting, fallback, watercourse);
    }

    public Policy with(Companions value) {
        return new Policy(preset, trading, draw, value, splitting, fallback, watercourse);
    }

    public Policy with(Splitting value) {
        return new Policy(preset, trading, draw, companions, value, fallback, watercourse);
    }

    public Policy with(Fallback value) {
        return new Policy(preset, trading, draw, companions, splitting, value, watercourse);
    }

    public Policy with(WatercourseTiers value) {
        return new Policy(preset, trading, draw, companions, splitting, fallback, value);
    }
}
