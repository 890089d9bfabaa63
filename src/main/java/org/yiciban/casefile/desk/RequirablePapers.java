package org.yiciban.casefile.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.OpenConditions;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.sheet.MaterialUse;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

/**
 * Which papers a correction notice may demand: those without which an item of this case can't be accepted, those that the
 * way of this application makes necessary, and those that were handed in or promised, which must then be right (licensing
 * law Arts 31 para 2, 32 para 1(4)).
 */
final class RequirablePapers {

    private final CaseFile file;
    private final Set<MaterialCode> brought;

    RequirablePapers(CaseFile file, List<Submissions.Paper> brought) {
        this.file = file;
        this.brought = brought.stream().map(Submissions.Paper::material).collect(Collectors.toSet());
    }

    boolean contains(Guidance.NeededMaterial listed) {
        MaterialCode code = listed.material().code();
        return listed.material().handedIn()
                && (required(listed)
                        || brought.contains(code)
                        || listed.usedBy().stream().anyMatch(item -> occurs(item, code)));
    }

    /** Whether this application can't be accepted without it: a commitment stands for the papers that its sheet says. */
    boolean required(Guidance.NeededMaterial listed) {
        MaterialCode code = listed.material().code();
        return listed.required()
                && (listed.usedBy().stream().noneMatch(item -> OpenConditions.spared(file, item, code))
                        || listed.usedBy().stream().anyMatch(item -> requires(item, code)));
    }

    private boolean requires(ItemCode item, MaterialCode code) {
        return !OpenConditions.spared(file, item, code)
                && file.release().item(item).materials().stream()
                        .anyMatch(use -> use.neededOrdinarily() && use.code().equals(code));
    }

    private boolean occurs(ItemCode item, MaterialCode code) {
        Situation situation = new Situation(file.filing().situation());
        return file.release().item(item).materials().stream()
                .filter(use -> use.code().equals(code) && use.appliesIn(situation))
                .flatMap(use -> use.occasion().stream())
                .anyMatch(occasion -> occurs(item, occasion));
    }

    private boolean occurs(ItemCode item, MaterialUse.Occasion occasion) {
        return switch (occasion) {
            case AGENT -> file.filing().mandate() != null;
            case COMMITMENT -> OpenConditions.committed(file, item);
            case ORDINARY -> !OpenConditions.committed(file, item);
        };
    }
}
