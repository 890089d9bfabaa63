package org.yiciban.portal.apply;

import java.util.List;
import org.yiciban.casefile.promises.CommitmentOffer;
import org.yiciban.casefile.promises.PromiseText;
import org.yiciban.casefile.rules.RuleVerdicts;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.FormSummary;
import org.yiciban.form.view.Judged;
import org.yiciban.portal.service.ServiceGuidePage;

/**
 * What the last page shows before everything is sent.
 *
 * @param parts the pages of the form
 * @param asked the papers that the applicant himself hands in
 * @param missing names of those that are neither here nor promised
 * @param committable what may be decided on a commitment instead
 * @param forecasts what the rules of its items say, as far as they can tell
 * @param wrong the errors, each with the page on which it is put right
 */
record ApplySummaryPage(
        ApplyFrame frame,
        List<Part> parts,
        ServiceGuidePage guide,
        List<Guidance.NeededMaterial> asked,
        List<String> missing,
        List<CommitmentOffer> committable,
        List<RuleVerdicts.Forecast> forecasts,
        List<FieldError> errors,
        List<Wrong> wrong)
        implements Judged {

    /** What whoever hands papers in later agrees to; null where nothing is promised. */
    public PromiseText promise() {
        return promised().isEmpty() ? null : PromiseText.deferral();
    }

    /** The papers that come later. */
    public List<Material> promised() {
        return asked.stream()
                .map(Guidance.NeededMaterial::material)
                .filter(paper ->
                        frame.draft().rest().deferrals().contains(paper.code().value()))
                .toList();
    }

    /** A page of the form to read, with the step that changes it. */
    record Part(String step, String title, FormSummary answers) {}

    /** An error with the page on which it is put right. */
    record Wrong(String href, String message) {}
}
