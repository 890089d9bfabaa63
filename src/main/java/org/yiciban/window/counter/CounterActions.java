package org.yiciban.window.counter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.reception.Applications;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.draft.Draft;
import org.yiciban.draft.Drafts;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.shared.Organ;
import org.yiciban.window.task.TaskDraft;

/** Keeps what a clerk types at the counter, takes scans, and takes the application in. */
@Component
public class CounterActions {

    private static final String PAGE = "counter";

    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Uploads uploads;
    private final Applications applications;
    private final FormInterpreter interpreter;

    CounterActions(
            Drafts drafts,
            Catalogue catalogue,
            Uploads uploads,
            Applications applications,
            FormInterpreter interpreter) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.applications = applications;
        this.interpreter = interpreter;
    }

    /** The clerk's own draft; a colleague's doesn't exist. */
    Draft draft(String id, Account clerk) {
        return open(drafts.find(id, clerk));
    }

    Release release(Draft draft) {
        return draft.release(catalogue);
    }

    /** Keeps all that is typed on the page that was sent. */
    Draft keep(String id, Account clerk, Map<String, String[]> parameters) {
        return change(id, clerk, before -> {
            Draft typed = typed(before, parameters);
            return typed.rest(typed.rest().sentOnceMore(PAGE));
        });
    }

    /** Keeps what is typed meanwhile, unless the page was sent since: then it comes too late. */
    Draft keepMeanwhile(String id, Account clerk, Map<String, String[]> parameters) {
        return change(id, clerk, before -> late(before, parameters) ? before : typed(before, parameters));
    }

    static boolean late(Draft draft, Map<String, String[]> parameters) {
        return !TaskDraft.one(parameters, "_sent").equals(String.valueOf(timesSent(draft)));
    }

    static int timesSent(Draft draft) {
        return draft.rest().timesSent(PAGE);
    }

    Draft typed(Draft before, Map<String, String[]> parameters) {
        return new CounterTyping(release(before), parameters).over(before);
    }

    /** A scan of the clerk's own draft. */
    public Upload scan(String id, String uploadId, Account clerk) {
        return draft(id, clerk).rest().papers().stream()
                .filter(paper -> paper.uploadId().equals(uploadId))
                .flatMap(paper -> uploads.find(List.of(uploadId)).stream())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such scan"));
    }

    /** Puts what is known of the applicant into the form, where it is still empty. */
    void takeApplicantOver(Draft draft, Account clerk) {
        change(
                draft.id(),
                clerk,
                before -> before.answers(
                        Set.of(),
                        interpreter.complete(
                                CounterTyping.form(release(before)), before.data(), before.applicantAsKnown()),
                        before.rest()));
    }

    /** Takes the application in; the draft's id is the key, so twice is once. */
    Optional<Received> takeIn(Draft draft, Account clerk, boolean asItIs, List<FieldError> errors) {
        try {
            if (!errors.isEmpty()) {
                applications.validate(application(draft, clerk), clerk);
                return Optional.empty();
            }
            Application application = application(draft, clerk);
            Received received = asItIs
                    ? applications.submitAsItIs(application, draft.id(), clerk)
                    : applications.submit(application, draft.id(), clerk);
            drafts.handedIn(draft, received.caseNumber());
            return Optional.of(received);
        } catch (InvalidInput wrong) {
            draft(draft.id(), clerk);
            errors.addAll(wrong.errors());
            return Optional.empty();
        }
    }

    /** A window takes in what is to be handled in its own division. */
    private Application application(Draft draft, Account clerk) {
        Organ window = clerk.organ();
        return draft.application(
                window == null ? catalogue.usualDivision() : window.division().value());
    }

    /** Whether only answers are missing or wrong, so that it is to be taken as it is (licensing law Art. 32). */
    boolean takeableAsItIs(Draft draft, Account clerk) {
        return applications.takeableAsItIs(application(draft, clerk), clerk);
    }

    Draft change(String id, Account clerk, UnaryOperator<Draft> change) {
        return open(drafts.change(id, clerk, change));
    }

    private static Draft open(Optional<Draft> found) {
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such draft"))
                .stillOpen();
    }
}
