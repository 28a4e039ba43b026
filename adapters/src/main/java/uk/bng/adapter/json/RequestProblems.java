package uk.bng.adapter.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.bng.application.usecase.OrderIssue;
import uk.bng.domain.unit.NaturalOrder;

/** Brings together what the form of a request has against it and what its content has, in the order of the request. */
public final class RequestProblems {
    private RequestProblems() {}

    /** The problem document of a request that cannot be quoted as it stands. */
    public static ProblemDocument of(List<FieldIssue> form, List<OrderIssue> found) {
        return ProblemDocument.of(ProblemType.INVALID_REQUEST, issues(form, found));
    }

    /** All issues, sorted by pointer; a member whose form is at fault is judged no further. */
    public static List<FieldIssue> issues(List<FieldIssue> form, List<OrderIssue> found) {
        List<FieldIssue> issues = new ArrayList<>(form);
        for (OrderIssue issue : found) {
            if (form.stream().noneMatch(known -> Pointer.liesWithin(issue.pointer(), known.pointer()))) {
                issues.add(new FieldIssue(issue.pointer(), issue.code(), issue.message()));
            }
        }
        issues.sort(Comparator.comparing(FieldIssue::pointer, NaturalOrder.INSTANCE));
        return issues;
    }
}
