package uk.bng.domain.audit;

import java.util.function.Consumer;
import uk.bng.domain.policy.Companions;
import uk.bng.domain.policy.Policy;
import uk.bng.domain.policy.Trading;
import uk.bng.domain.trading.MetricTest;

/** Rule 15: the metric's own test is stated as it is, and a plan of statutory rules and legal companions passes it. */
final class PassesTheMetricTest implements AuditRule {
    @Override
    public int number() {
        return 15;
    }

    @Override
    public void check(Evidence evidence, Consumer<String> faults) {
        MetricTest due = evidence.metricTest();
        if (!due.equals(evidence.quote().metricTest())) {
            faults.accept("The metric's own test is stated as (%s) and is (%s)."
                    .formatted(evidence.quote().metricTest(), due));
        }
        Policy policy = evidence.request().policy();
        if (policy.trading() == Trading.STATUTORY && policy.companions() == Companions.LEGAL && !due.isMet()) {
            faults.accept("The plan fails the metric's own trading test (%s).".formatted(due));
        }
    }
}
