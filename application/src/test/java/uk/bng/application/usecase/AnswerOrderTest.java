package uk.bng.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.bng.domain.Fixtures.CEREALS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.port.QuoteSolver;
import uk.bng.domain.demand.DraftLine;
import uk.bng.domain.place.AreasGiven;
import uk.bng.domain.place.Site;
import uk.bng.domain.place.SiteQuery;
import uk.bng.domain.quote.Outcome;
import uk.bng.domain.solve.Choice;
import uk.bng.domain.solve.SolveOutcome;
import uk.bng.domain.unit.StatutoryFacts;

class AnswerOrderTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void answersWithTheDefaultsWhereNothingIsSaid() {
        var answered = (OrderAnswer.Answered)
                answering(new TinySolver()).answer(Orders.anOrder(), Orders.TWO_BANKS, QuoteWatch.NONE);

        assertThat(answered.quote().outcome()).isEqualTo(new Outcome.Optimal());
        assertThat(answered.quote().subtotal()).hasToString("100.00");
        assertThat(answered.site().site()).isEqualTo(Site.UNKNOWN);
        assertThat(answered.site().attribution()).isEqualTo("Source: tests");
        assertThat(answered.engine()).isEqualTo("tiny");
        assertThat(answered.seed()).isEqualTo(7);
        assertThat(answered.timeLimit()).isEqualTo(Duration.ofSeconds(5));
        assertThat(answered.options()).isEqualTo(2);
        assertThat(answered.elapsed()).isGreaterThan(answered.built().plus(answered.solved()));
    }

    @Test
    void asksTheSolverThatIsNamed() {
        QuoteOrder order = Orders.order(List.of(new DraftLine(CEREALS, "1")), SiteQuery.NOWHERE, "other")
                .overriddenBy(null, null, Duration.ofSeconds(2));

        var answered =
                (OrderAnswer.Answered) answering(new TinySolver()).answer(order, Orders.TWO_BANKS, QuoteWatch.NONE);

        assertThat(asked).containsExactly("other");
        assertThat(answered.engine()).isEqualTo("other");
        assertThat(answered.timeLimit()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void solvesNothingForAnOrderThatIsUnfit() {
        OrderAnswer unlocated = answering(new TinySolver())
                .answer(
                        Orders.order(
                                List.of(new DraftLine("Moor", "1")),
                                SiteQuery.of(AreasGiven.of("Atlantis", "", "")),
                                null),
                        Orders.TWO_BANKS,
                        QuoteWatch.NONE);
        OrderAnswer unknown =
                answering(new TinySolver()).answer(Orders.anOrder("Moor", "1"), Orders.TWO_BANKS, QuoteWatch.NONE);
        OrderAnswer engineless = answering(new TinySolver())
                .answer(
                        Orders.order(List.of(new DraftLine(CEREALS, "1")), SiteQuery.NOWHERE, "abacus"),
                        Orders.TWO_BANKS,
                        QuoteWatch.NONE);

        assertThat(codes(unlocated)).containsExactly("unknown-habitat", "unknown-area");
        assertThat(codes(unknown)).containsExactly("unknown-habitat");
        assertThat(codes(engineless)).containsExactly("unknown-engine");
    }

    @Test
    void tellsAPlanThatBreaksTheAuditFromOtherFaults() {
        AnswerOrder answering = answering(
                new ScriptedSolver(watch -> new SolveOutcome.Optimal(new Choice(List.of(1)), new Choice(List.of(0)))));

        assertThatThrownBy(() -> answering.answer(Orders.anOrder(), Orders.TWO_BANKS, QuoteWatch.NONE))
                .isInstanceOf(PlanRefused.class);
    }

    private AnswerOrder answering(QuoteSolver solver) {
        var ticks = new AtomicLong();
        return new AnswerOrder(
                engine -> {
                    asked.add(engine);
                    return solver;
                },
                () -> StatutoryFacts.NONE,
                () -> ticks.addAndGet(1_000),
                Orders::locate,
                Orders.DEFAULTS);
    }

    private static List<String> codes(OrderAnswer answer) {
        return ((OrderAnswer.Unfit) answer)
                .issues().stream().map(OrderIssue::code).toList();
    }
}
