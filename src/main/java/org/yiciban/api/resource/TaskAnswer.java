package org.yiciban.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.delivery.Delivery;
import org.yiciban.casefile.delivery.ResultToServe;
import org.yiciban.casefile.desk.EarlierStep;
import org.yiciban.casefile.desk.TaskDetail;
import org.yiciban.casefile.publicity.Objection;

/**
 * A task with what is needed to do it.
 *
 * @param form the form of the step, a form-js schema
 * @param data the answers of the application that concern the caller's agency
 * @param materials the papers that concern it
 * @param earlier what was done before, the newest first
 * @param mandate by what power of attorney somebody else filed; left out when it was the applicant
 * @param objection what somebody objected to the public notice of the case; left out on other tasks
 * @param results what is still to be served, what is due first in front; left out on other tasks
 * @param sample synthetic answers that the form accepts; in demo mode only
 */
record TaskAnswer(
        @JsonUnwrapped TaskSummary task,
        Map<String, Object> form,
        Map<String, Object> data,
        List<TaskMaterial> materials,
        List<String> outcomes,
        List<TaskEarlier> earlier,
        @JsonInclude(JsonInclude.Include.NON_NULL) TaskMandate mandate,
        @JsonInclude(JsonInclude.Include.NON_NULL) TaskObjection objection,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TaskResult> results,
        @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Object> sample) {

    /** Who acts for the applicant, how far, by which paper, until when. */
    record TaskMandate(
            String agent,
            String agentIdNumber,
            Set<Mandate.Scope> scope,
            SubmissionsController.UploadAnswer paper,
            String until) {

        static TaskMandate of(TaskDetail detail) {
            Mandate mandate = detail.mandate();
            return mandate == null
                    ? null
                    : new TaskMandate(
                            mandate.agentName(),
                            mandate.agentIdNumber(),
                            mandate.scope(),
                            SubmissionsController.UploadAnswer.of(detail.mandatePaper()),
                            mandate.until().toString());
        }
    }

    /**
     * An objection, for the agency that answers it.
     *
     * @param name who objects, left out where he didn't say
     * @param contact how he can be reached, left out likewise
     * @param released whether the applicant may learn the name
     */
    record TaskObjection(
            String statement,
            @JsonInclude(JsonInclude.Include.NON_NULL) String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) String contact,
            boolean released) {

        static TaskObjection of(TaskDetail detail) {
            Objection.Said said = detail.objection();
            return said == null
                    ? null
                    : new TaskObjection(said.statement(), said.name(), said.contact(), said.released());
        }
    }

    /**
     * A result that is still to be served, as the form of the step may choose it.
     *
     * @param document number of the decision
     * @param due until when it is to be served, left out where nothing says
     * @param urgent whether that is near or has passed: it goes first, by itself
     * @param state {@code SENT} with the post, {@code NOTICED} under public notice; left out where it is neither
     * @param standing the same in words, left out likewise
     * @param attempts what was tried in vain
     */
    record TaskResult(
            String item,
            String name,
            String document,
            @JsonInclude(JsonInclude.Include.NON_NULL) OffsetDateTime due,
            boolean urgent,
            @JsonInclude(JsonInclude.Include.NON_NULL) Delivery.State state,
            @JsonInclude(JsonInclude.Include.NON_NULL) String standing,
            List<String> attempts) {

        static TaskResult of(ResultToServe one, Locale locale) {
            return new TaskResult(
                    one.item().toString(),
                    one.name().in(locale),
                    one.document(),
                    LegalTimeText.of(one.due()),
                    one.urgent(),
                    one.state(),
                    one.standing() == null ? null : one.standing().in(locale),
                    one.attempts().stream().map(text -> text.in(locale)).toList());
        }
    }

    /** A paper as an officer sees it: missing is neither handed in nor promised. */
    record TaskMaterial(
            String code,
            String name,
            boolean required,
            boolean missing,
            boolean deferred,
            List<SubmissionsController.UploadAnswer> files) {

        static TaskMaterial of(TaskDetail.TaskPaper paper, Locale locale) {
            return new TaskMaterial(
                    paper.code().value(),
                    paper.name().in(locale),
                    paper.required(),
                    paper.missing(),
                    paper.deferred(),
                    paper.files().stream()
                            .map(SubmissionsController.UploadAnswer::of)
                            .toList());
        }
    }

    /**
     * What was done before a task and lies before whoever does it; of a computed request a line for each agency that was asked.
     *
     * @param whose what it was done for and by which agency, null where that is the task's own
     * @param item null where it concerned the whole case
     * @param step {@code not-answered} where an agency that was asked hasn't answered; then {@code outcome} says whether it is late
     * @param data what was filled in
     */
    record TaskEarlier(
            String whose,
            String item,
            String step,
            String outcome,
            String by,
            OffsetDateTime at,
            String remark,
            Map<String, Object> data) {

        static TaskEarlier of(EarlierStep step, Locale locale) {
            return new TaskEarlier(
                    step.whose() == null ? null : step.whose().in(locale),
                    step.item() == null ? null : step.item().toString(),
                    step.step(),
                    step.outcome(),
                    step.by().in(locale),
                    LegalTimeText.of(step.at()),
                    step.remark(),
                    step.data());
        }
    }
}
