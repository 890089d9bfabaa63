package org.yiciban.casefile.record;

import java.util.List;
import org.yiciban.catalogue.sheet.MaterialUse;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

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
                .anyMatch(use -> use.neededOrdinarily()
                        && !spared(file, item.code(), use.code())
                        && use.appliesIn(Situation.of(
                                file.release().bundle(), file.filing().situation()))));
    }

    /** Whether an item was asked for on a commitment 告知承诺. */
    public static boolean committed(CaseFile file, ItemCode item) {
        return file.items().stream().anyMatch(one -> one.code().equals(item) && one.committed());
    }

    /** Whether a commitment stands for that paper of the item. */
    public static boolean spared(CaseFile file, ItemCode item, MaterialCode paper) {
        return committed(file, item)
                && file.release().item(item).materials().stream()
                        .anyMatch(use -> use.code().equals(paper) && use.isSpared());
    }

    /** Whether the item can't be granted where nothing waits for a paper any more: one has not come, or is awaited still. */
    public static boolean stands(CaseFile file, CaseItem item) {
        return paperMissing(file, item)
                || decidedWithout(file, item)
                        && !file.running(item.part(), ClockKind.DEFERRAL).isEmpty();
    }
}
