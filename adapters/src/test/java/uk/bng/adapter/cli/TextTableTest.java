package uk.bng.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TextTableTest {
    @Test
    void setsNumbersToTheRightAndWrapsTheTextBetween() {
        String text = TextTable.of(TextTable.left("Id"), TextTable.flow("What"), TextTable.right("Cost"))
                .row("A", "one two three four five six", "5.00")
                .row("BB", "  in a bit and on to the next", "1,000.00")
                .rule()
                .row("", "sum", "1,005.00")
                .text(36);

        assertThat(text).isEqualTo("""
                        Id  What                        Cost
                        ────────────────────────────────────
                        A   one two three four          5.00
                            five six
                        BB    in a bit and on to    1,000.00
                                the next
                        ────────────────────────────────────
                            sum                     1,005.00""");
    }

    @Test
    void isNoWiderThanItsText() {
        assertThat(TextTable.of(TextTable.left("A"), TextTable.flow("B"))
                        .row("x", "y")
                        .text(100))
                .isEqualTo("A  B\n\u2500\u2500\u2500\u2500\nx  y");
    }

    @Test
    void refusesARowOfAnotherLength() {
        TextTable table = TextTable.of(TextTable.left("A"));

        assertThatThrownBy(() -> table.row("x", "y")).hasMessage("The cells (2) must be as many as the columns (1).");
    }
}
