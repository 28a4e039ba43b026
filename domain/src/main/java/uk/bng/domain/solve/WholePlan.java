package uk.bng.domain.solve;

import java.util.List;

/** One option for each of some lines: their cost and rank in the numbers of the search, and their exact score. */
record WholePlan(List<Integer> options, long cost, long rank, Score score) {
    WholePlan {
        options = List.copyOf(options);
    }
}
