package org.yiciban.casefile.clocks;

import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.shared.AgencyCode;

/** Who let the limit of a part pass and has to say why: the handling unit itself (优化营商环境条例 Art. 36). */
public final class LateUnit {

    private LateUnit() {}

    /**
     * The agency of an item, of a step or of a public notice; the window for what it receives and hands over; for the case as
     * a whole the agency that leads the service.
     *
     * @param part the part that is late, or its explanation
     */
    public static AgencyCode of(CaseFile file, CasePart part) {
        CasePart late = part.late();
        if (late.equals(CasePart.RECEPTION) || late.equals(CasePart.DELIVERY)) {
            return file.release().window().code();
        }
        return CasePart.stepOf(late)
                .map(step -> file.release().agencyOf(file.release().bundle().ownStep(step)))
                .or(() -> CasePart.noticeOf(late).map(notice -> file.release()
                        .bundle()
                        .agencyOf(file.release().bundle().ownNotice(notice))))
                .or(() -> late.item().map(item -> file.item(item).agency()))
                .orElseGet(() -> file.release().leadAgency().code());
    }
}
