package uk.bng.adapter.solver.choco;

/**
 * How much of each line a bank could serve if it served that line alone, in whole parts of the line's need: rounded up,
 * so that no set of banks that holds a plan falls short.
 */
final class Coverage {
    /** The parts of a line's need; fewer with so many banks that a sum of theirs could pass 32 bits. */
    private static final int PARTS = 1_000_000;

    private static final double OUTWARD = 1 + 1e-9;

    private final Supply supply;
    private final int parts;

    Coverage(Supply supply) {
        this.supply = supply;
        this.parts = Math.max(1, Math.min(PARTS, Integer.MAX_VALUE / (supply.banks + 1)));
    }

    /** The parts of a line that must be served. */
    int parts() {
        return parts;
    }

    /** The parts of the line that the bank could serve, at most all. */
    int of(int bank, int line) {
        double units = 0;
        for (int place = supply.from(bank, line); place < supply.to(bank, line); place++) {
            units += supply.most[place];
        }
        return (int) Math.min(parts, Math.ceil(units / supply.need[line] * parts * OUTWARD));
    }
}
