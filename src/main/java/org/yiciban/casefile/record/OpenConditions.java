package org.yiciban.casefile.record;

import java.util.List;
import org.yiciban.catalogue.sheet.MaterialUse;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;

/** Conditions of granting that papers promised for later 容缺受理 have left open. */
public final class OpenConditions {

    private OpenConditions() {}

    /** The limits of promised papers that passed, and after which what is there is decided on. */
    public static List<CaseClock> missed(CaseFile file, CaseItem item) {
        return file.clocks().stream()
                .filter(clock ->
                        clock.kind() == ClockKind.DEFERRAL && clock.part().equals(item.part()))
                .filter(clock -> clock.closedBy(PassedEffect.DECIDED_WITHOUT_PAPER))
                .toList();
    }

    /** Whether what is there is being decided on. */
    public static boolean decidedWithout(CaseFile file, CaseItem item) {
        return item.status().isRunning() && !missed(file, item).isEmpty();
    }

    /** Whether a paper that the item can't do without has not come: it can't be granted. */
    public static boolean paperMissing(CaseFile file, CaseItem item) {
        List<MaterialUse> uses = file.release().item(item.code()).materials();
        return missed(file, item).stream().anyMatch(clock -> uses.stream()
                .filter(use -> use.code().equals(clock.material()))
                .anyMatch(use -> use.required()
                        && use.appliesIn(Situation.of(
                                file.release().bundle(), file.filing().situation()))));
    }

    /** Whether the item can't be granted where nothing waits for a paper any more: one has not come, or is awaited still. */
    public static boolean stands(CaseFile file, CaseItem item) {
        return paperMissing(file, item)
                || decidedWithout(file, item)
                        && !file.running(item.part(), ClockKind.DEFERRAL).isEmpty();
    }
}
