package uk.bng.adapter.catalogue.excel;

/** How much a workbook may ask of this program: many times what 50,000 prices need, and too little to harm. */
final class Limits {
    static final int FILE_BYTES = 32 << 20;
    static final int ENTRIES = 2_000;
    static final int CELLS = 2_000_000;
    /** The last column read; what stands to the right of it is extra and ignored. */
    static final int COLUMNS = 256;
    /** How deep elements may nest. */
    static final int DEPTH = 100;
    /** The first rows among which a header is looked for, below any titles. */
    static final int TITLE_ROWS = 20;

    private static final int UNPACKED_BYTES = 64 << 20;
    private static final int UNPACKED_ALWAYS = 2 << 20;
    private static final int RATIO = 100;

    private Limits() {}

    /** How many bytes a file of {@code packed} bytes may unpack to. */
    static int unpacked(int packed) {
        return Math.clamp((long) packed * RATIO, UNPACKED_ALWAYS, UNPACKED_BYTES);
    }
}
