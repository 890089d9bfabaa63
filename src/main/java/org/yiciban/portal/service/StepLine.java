package org.yiciban.portal.service;

import java.util.List;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** What a guide tells of a step of the bundle beside its items. */
record StepLine(LocalText name, LocalText agency, TimeLimit limit) {

    /** Those of a guide; a step of an item's agency where the item is done. */
    static List<StepLine> of(ServiceGuidePage guide) {
        return guide.release().bundle().steps().stream()
                .filter(step -> step.doer()
                        .item()
                        .map(code -> guide.items().stream()
                                .anyMatch(item -> item.code().equals(code)))
                        .orElse(true))
                .map(step -> new StepLine(
                        step.name(),
                        guide.release().agency(guide.release().agencyOf(step)).name(),
                        step.limit()))
                .toList();
    }
}
