package org.yiciban.catalogue.reading;

import java.util.Optional;
import org.yiciban.catalogue.procedure.LicensingLaw;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.TimeLimit;

/** 45 working days are the cap of joint handling of licences, which the government has to decide (行政许可法 Arts 26, 42(2)). */
final class JointHandling {

    private JointHandling() {}

    static void check(StatutoryLimit statutory, boolean licences, SheetMap sheet) {
        if (statutory.limit().isPresent() && !licences) {
            sheet.problem(Limits.STATUTORY, SheetWords.of("joint-none"));
        } else if (statutory.limit().isPresent() && statutory.decidedBy().isEmpty()) {
            sheet.problem(Limits.STATUTORY, SheetWords.of("joint-decision"));
        }
        cap(statutory.limit(), LicensingLaw.JOINT_HANDLING, "joint-longer", sheet);
        cap(statutory.extension(), LicensingLaw.JOINT_EXTENSION, "joint-extension-longer", sheet);
    }

    private static void cap(Optional<TimeLimit> limit, TimeLimit law, String words, SheetMap sheet) {
        limit.filter(one -> Limits.exceeds(one, law))
                .ifPresent(one -> sheet.problem(Limits.STATUTORY, SheetWords.of(words, one, law)));
    }
}
