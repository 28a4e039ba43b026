package uk.bng.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.bng.application.usecase.OrderIssue;

class RequestProblemsTest {
    @Test
    void putsAllIssuesInTheOrderOfTheRequest() {
        ProblemDocument problem = RequestProblems.of(
                List.of(issue("/options/seed"), issue("/demand/10/units")),
                List.of(found("/demand/9/units"), found("/location/lpa_name")));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(problem.detail()).isEqualTo("There are 4 things to put right.");
        assertThat(problem.errors())
                .extracting(FieldIssue::pointer)
                .containsExactly("/demand/9/units", "/demand/10/units", "/location/lpa_name", "/options/seed");
    }

    @Test
    void judgesAMemberNoFurtherWhoseFormIsAtFault() {
        List<FieldIssue> issues = RequestProblems.issues(
                List.of(issue("/demand/1")),
                List.of(found("/demand/1"), found("/demand/1/units"), found("/demand/10/units")));

        assertThat(issues).extracting(FieldIssue::code).containsExactly("form", "found");
        assertThat(issues).extracting(FieldIssue::pointer).containsExactly("/demand/1", "/demand/10/units");
    }

    private static FieldIssue issue(String pointer) {
        return new FieldIssue(pointer, "form", "The form is wrong.");
    }

    @Test
    void onlyWaitingIsNeededWhereAddressesAreBusyAndNothingElseIsWrong() {
        OrderIssue busy = new OrderIssue("/location/address", "address-busy", "Wait.");

        assertThat(RequestProblems.of(List.of(), List.of(busy)).type()).isEqualTo(ProblemType.ADDRESS_BUSY);
        assertThat(RequestProblems.of(List.of(), List.of(busy, found("/options")))
                        .type())
                .isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(RequestProblems.of(List.of(), List.of()).type()).isEqualTo(ProblemType.INVALID_REQUEST);
    }

    private static OrderIssue found(String pointer) {
        return new OrderIssue(pointer, "found", "The content is wrong.");
    }
}
