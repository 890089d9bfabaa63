package org.yiciban.casefile.reception;

import java.util.ArrayList;
import java.util.List;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.release.Release;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;

/** The table of a notice of correction: place, what is wrong, what is asked, by which rule and for which agency. */
final class CorrectionLines {

    private CorrectionLines() {}

    static List<SaidFacts> of(CaseFile file) {
        List<SaidFacts> lines = new ArrayList<>();
        LocalText issuer = file.release().leadAgency().name();
        for (CorrectionRequirement requirement : file.demands()) {
            SaidFacts line = new SaidFacts();
            Release release = file.release();
            requirement.defect().place(release).ifPresent(place -> line.say(DocumentFact.PLACE, place));
            line.say(DocumentFact.WRONG, requirement.defect().wrong());
            if (requirement.defect().asked() != null) {
                line.say(DocumentFact.ASKED, requirement.defect().asked());
            }
            if (requirement.defect().basis() != null) {
                line.say(DocumentFact.BASIS, release.basis(requirement.defect().basis()));
            }
            if (!requirement.agency().equals(issuer)) {
                line.say(DocumentFact.AGENCY, requirement.agency());
            }
            lines.add(line);
        }
        return lines;
    }
}
