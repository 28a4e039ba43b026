package uk.bng.domain.solve;

import java.util.List;

/** An option that serves its line whole: its score, and what it takes of each stock in micro-units. */
record WholeOption(int option, Score score, List<Draw> draws) {
    static WholeOption of(AllocationProblem problem, int index) {
        SolveOption option = problem.option(index);
        var need = problem.line(option.line()).need().microFraction();
        return new WholeOption(
                index,
                Score.of(option, need),
                option.draws().stream()
                        .map(draw -> new Draw(draw.stock(), draw.perUnit().times(need)))
                        .toList());
    }
}
