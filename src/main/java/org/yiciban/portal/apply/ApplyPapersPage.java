package org.yiciban.portal.apply;

import java.util.List;
import org.yiciban.casefile.tracking.CaseLists;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.portal.service.ServiceGuidePage;
import org.yiciban.shared.MaterialCode;

/**
 * What the page of the papers shows.
 *
 * @param asked the papers that the applicant himself hands in
 * @param onFile those of earlier cases, which can be taken once more
 * @param offers certificates of the applicant that prove what a paper would
 */
record ApplyPapersPage(
        ApplyFrame frame,
        ServiceGuidePage guide,
        List<Guidance.NeededMaterial> asked,
        List<CaseLists.PaperOnFile> onFile,
        List<Offer> offers,
        List<FieldError> errors)
        implements Judged {

    /** A certificate that can be used in the place of a paper. */
    record Offer(MaterialCode material, Certificate certificate) {

        /** What the button sends. */
        public String value() {
            return material + "|" + certificate.identifier();
        }
    }

    /** The certificates that prove what a paper would. */
    public List<Offer> offers(String material) {
        return offers.stream()
                .filter(offer -> offer.material().value().equals(material))
                .toList();
    }
}
