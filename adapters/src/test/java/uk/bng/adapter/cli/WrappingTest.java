package uk.bng.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrappingTest {
    @Test
    void breaksAtSpaces() {
        assertThat(Wrapping.lines("one two three", 7)).containsExactly("one two", "three");
        assertThat(Wrapping.lines("", 7)).containsExactly("");
    }

    @Test
    void cutsAWordThatIsLongerThanALine() {
        assertThat(Wrapping.lines("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
    }

    @Test
    void keepsLineEndsOfTheText() {
        assertThat(Wrapping.lines("one\ntwo three", 20)).containsExactly("one", "two three");
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(Wrapping.lines("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 2))
                .containsExactly("\ud83d\ude00\ud83d\ude00", "\ud83d\ude00");
    }

    @Test
    void indentsAndLabels() {
        assertThat(Wrapping.indented("one two", 2, 5)).isEqualTo("  one\n  two");
        assertThat(Wrapping.labelled("A: ", "one two", 6)).isEqualTo("A: one\n   two");
    }
}
