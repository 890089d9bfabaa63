package org.yiciban.casefile.reception;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.LocalText;

/** The table of a notice of correction: place, what is wrong, what is asked, by which rule and for which agency. */
final class CorrectionLines {

    private CorrectionLines() {}

    static List<Map<String, String>> of(CaseFile file) {
        List<Map<String, String>> lines = new ArrayList<>();
        LocalText issuer = file.release().leadAgency().name();
        for (CorrectionRequirement requirement : file.demands()) {
            Map<String, String> line = new LinkedHashMap<>();
            Release release = file.release();
            requirement.defect().place(release).ifPresent(place -> DocumentFacts.put(line, "place", place));
            line.put("wrong", requirement.defect().wrong());
            if (requirement.defect().asked() != null) {
                line.put("asked", requirement.defect().asked());
            }
            if (requirement.defect().basis() != null) {
                DocumentFacts.put(
                        line, "basis", release.basis(requirement.defect().basis()));
            }
            if (!requirement.agency().equals(issuer)) {
                DocumentFacts.put(line, "agency", requirement.agency());
            }
            lines.add(line);
        }
        return lines;
    }
}
