package uk.bng.adapter.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.bng.application.usecase.OrderIssue;
import uk.bng.domain.place.LocationIssue;
import uk.bng.domain.unit.NaturalOrder;

/** Brings together what the form of a request has against it and what its content has, in the order of the request. */
public final class RequestProblems {
    private static final String ADDRESS_BUSY = LocationIssue.Code.ADDRESS_BUSY.code();

    private RequestProblems() {}

    /** The problem document of a request that cannot be quoted as it stands. */
    public static ProblemDocument of(List<FieldIssue> form, List<OrderIssue> found) {
        return of(issues(form, found));
    }

    /** The problem document of these issues; where nothing but waiting is needed, it says so. */
    public static ProblemDocument of(List<FieldIssue> issues) {
        boolean onlyBusy = !issues.isEmpty()
                && issues.stream().allMatch(issue -> issue.code().equals(ADDRESS_BUSY));
        return ProblemDocument.of(onlyBusy ? ProblemType.ADDRESS_BUSY : ProblemType.INVALID_REQUEST, issues);
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
