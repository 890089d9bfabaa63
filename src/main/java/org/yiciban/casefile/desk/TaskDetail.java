package org.yiciban.casefile.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.commitment.CommitmentDesk;
import org.yiciban.casefile.delivery.ResultToServe;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.publicity.Objection;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.revocation.Revocation;
import org.yiciban.casefile.slips.Slip;
import org.yiciban.casefile.visits.SiteVisit;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.VisitRule;
import org.yiciban.catalogue.release.Release;
import org.yiciban.form.answer.GrantCondition;
import org.yiciban.form.component.Form;
import org.yiciban.material.Upload;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/**
 * A task with everything that is needed to do it.
 *
 * @param form the form of the step, as a schema
 * @param application the application form, cut down to what the viewer's agency needs
 * @param data the answers of the application, cut down likewise
 * @param papers the papers of the items of the viewer's agency
 * @param outcomes what the task can end with
 * @param defects what was complained of in this round so far, by all checkers
 * @param omissions what the program finds missing or wrong, for the checker to list
 * @param facts the situation and the results so far, as far as forms read them
 * @param mandate by what power of attorney somebody else filed; null when it was the applicant
 * @param mandatePaper the power of attorney; null likewise
 * @param unproven what of who applies nobody has proven, for the checker to compare with the papers
 * @param sample synthetic data that the form accepts, JSON text; null when there is none
 * @param answered what came of the correction notice, for whoever checks the supplement
 * @param objection what somebody objected to the public notice of the case, for the agency that answers; null on other tasks
 * @param revocation what is to be taken back and what its holder states, for the head who decides; null on other tasks
 * @param slip what is to be corrected in an issued document, for whoever approves it; null on other tasks
 * @param visit the latest look on the spot for the item; null where there is none
 * @param hearing what is to be heard, when and by whom, for those who hold it; null on other tasks
 * @param commitment what was committed to, for whoever checks it; null on other tasks
 * @param results what is still to be served, for whoever hands it over; none on other tasks
 * @param reviewed what the review found of its conditions of granting, for whoever decides
 */
public record TaskDetail(
        OpenTask task,
        Release release,
        String form,
        Form application,
        Map<String, Object> data,
        List<TaskPaper> papers,
        List<String> outcomes,
        List<Defect> defects,
        List<Defect> omissions,
        Map<String, Object> facts,
        @Nullable Mandate mandate,
        @Nullable Upload mandatePaper,
        Set<Unproven> unproven,
        @Nullable String sample,
        List<GrantCondition> reviewed,
        AnsweredNotice answered,
        Objection.@Nullable Said objection,
        @Nullable Revocation revocation,
        @Nullable Slip slip,
        @Nullable SiteVisit visit,
        @Nullable Hearing hearing,
        CommitmentDesk.@Nullable Shown commitment,
        List<ResultToServe> results) {

    /** Whether the agency looks on the spot before it reviews this. */
    public boolean visited() {
        return Step.REVIEW.is(task.step()) && rule().isPresent();
    }

    /** The points that weren't kept, each with the remark. */
    public List<Map.Entry<LocalText, String>> failing() {
        if (visit == null || visit.found() == null) {
            return List.of();
        }
        return rule().stream()
                .flatMap(rule -> rule.points().stream())
                .flatMap(point -> visit.found().failing().stream()
                        .filter(answer -> answer.point().equals(point.code()))
                        .map(answer -> Map.entry(point.text(), answer.remark())))
                .toList();
    }

    private Optional<VisitRule> rule() {
        return Optional.ofNullable(task.itemCode())
                .flatMap(code -> release.item(code).siteVisit());
    }

    /** What the program can't know without a register; words under {@code window.unproven}. */
    public enum Unproven {
        /** Name, credit code and legal representative of an organisation stand in the application only. */
        ORGANISATION,
        /** A principal without an account is told only at the address that the application names. */
        PRINCIPAL
    }

    /** What of who applies stands in the application only. */
    static Set<Unproven> unproven(CaseFile file) {
        Set<Unproven> unproven = EnumSet.noneOf(Unproven.class);
        if (file.filing().applicant().kind() == Applicant.Kind.ORGANISATION) {
            unproven.add(Unproven.ORGANISATION);
        }
        if (file.filing().mandate() != null && file.filing().principal() == null) {
            unproven.add(Unproven.PRINCIPAL);
        }
        return unproven;
    }

    /**
     * A paper as an officer sees it.
     *
     * @param missing neither handed in nor promised
     * @param deferred promised for later
     * @param demandable whether a correction notice may ask for it
     * @param originalSeen somebody compared it with the original 核验原件
     */
    public record TaskPaper(
            MaterialCode code,
            LocalText name,
            boolean required,
            boolean missing,
            boolean deferred,
            boolean demandable,
            boolean originalSeen,
            List<Upload> files) {

        /** Why a paper isn't among those handed in: promised for later, still missing, not needed, or with an agency. */
        public String absence() {
            if (deferred) {
                return "deferred";
            }
            String without = required ? "missing" : "optional";
            return missing ? without : "shared";
        }
    }
}
