package uk.bng.adapter.catalogue.excel;

/** What the parts of one workbook add up to, counted before a parser sees them. Not thread-safe. */
final class Tally {
    private final String workbook;
    private int elements;
    private int sharedTexts;
    private int highestText = -1;

    Tally(String workbook) {
        this.workbook = workbook;
    }

    /** Counts an element that the parser makes an object of. */
    void count(String element) {
        switch (element) {
            case "si" -> sharedTexts++;
            case "c", "row" -> {}
            default -> {
                return;
            }
        }
        if (++elements > Limits.CELLS) {
            throw WorkbookFault.WORKBOOK_TOO_LARGE.of(workbook, "must have at most %d cells".formatted(Limits.CELLS));
        }
    }

    /** Notes that a cell shows the shared text of this number, counted from 0. */
    void refer(int text) {
        highestText = Math.max(highestText, text);
    }

    /** Refuses a workbook that refers to texts it lacks, for the parser would make them up one by one. */
    void requireTexts() {
        if (highestText >= sharedTexts) {
            throw WorkbookFault.WORKBOOK_DAMAGED.of(
                    workbook, "is damaged: it has no shared text number %d".formatted(highestText));
        }
    }
}
