package org.yiciban.portal.apply;

import java.util.List;
import org.yiciban.casefile.tracking.CaseLists;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.portal.service.ServiceGuidePage;

/**
 * What the page of the papers shows.
 *
 * @param asked the papers that the applicant himself hands in
 * @param onFile those of earlier cases, which can be taken once more
 */
record ApplyPapersPage(
        ApplyFrame frame,
        ServiceGuidePage guide,
        List<Guidance.NeededMaterial> asked,
        List<CaseLists.PaperOnFile> onFile,
        List<FieldError> errors)
        implements Judged {}
