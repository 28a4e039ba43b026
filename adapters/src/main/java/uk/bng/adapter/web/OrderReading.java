package uk.bng.adapter.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.bng.adapter.json.FieldIssue;
import uk.bng.adapter.json.RequestProblems;
import uk.bng.adapter.json.RunRequestReader;
import uk.bng.adapter.json.RunRequestReader.Reading;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobRecord;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteOrder;
import uk.bng.application.usecase.CheckOrder;
import uk.bng.application.usecase.OrderCheck;
import uk.bng.application.usecase.OrderIssue;
import uk.bng.application.usecase.ReadQuote;

/** Reads the body of a request for a quote, together with the job that it revises. */
final class OrderReading {
    private final ReadQuote jobs;
    private final CheckOrder checking;

    OrderReading(ReadQuote jobs, CheckOrder checking) {
        this.jobs = jobs;
        this.checking = checking;
    }

    /** An order as it was read; {@code issues} are those of its form. */
    record Read(
            QuoteOrder order,
            List<FieldIssue> issues,
            @Nullable Lineage lineage) {
        Read {
            issues = List.copyOf(issues);
        }
    }

    /**
     * The order of a body.
     *
     * @throws Refusal when the body is not one JSON object
     */
    Read read(Owner owner, byte[] body) {
        Reading.Understood own = understood(RunRequestReader.read(body));
        String revises = own.revises();
        if (revises == null) {
            return new Read(own.order(), own.issues(), null);
        }
        JobRecord parent =
                JobId.parse(revises).flatMap(id -> jobs.read(owner, id)).orElse(null);
        if (parent == null) {
            List<FieldIssue> issues = new ArrayList<>(own.issues());
            issues.add(
                    new FieldIssue(
                            "/revises",
                            "unknown-job",
                            "The job to revise must be one of the key's own that is still kept.\nMaybe give the whole request."));
            return new Read(own.order(), issues, null);
        }
        Reading.Understood whole =
                understood(RunRequestReader.revised(parent.job().order(), body));
        return new Read(whole.order(), whole.issues(), Lineage.after(parent));
    }

    /** Everything that is wrong with an order that was read. */
    List<FieldIssue> issues(Read read) {
        return switch (checking.check(read.order())) {
            case OrderCheck.Fit unused -> all(read, List.of());
            case OrderCheck.Unfit unfit -> all(read, unfit.issues());
        };
    }

    /**
     * What is wrong with the form of an order together with what was found in its content. Nothing can be said of the
     * content of a revision whose original is not known.
     */
    List<FieldIssue> all(Read read, List<OrderIssue> found) {
        boolean isOrphan = read.issues().stream().anyMatch(issue -> issue.code().equals("unknown-job"));
        return isOrphan ? read.issues() : RequestProblems.issues(read.issues(), found);
    }

    static Refusal refused(List<FieldIssue> issues) {
        return Refusal.of(RequestProblems.of(issues));
    }

    private static Reading.Understood understood(Reading reading) {
        return switch (reading) {
            case Reading.Understood understood -> understood;
            case Reading.Refused refused -> throw Refusal.of(refused.problem());
        };
    }
}
