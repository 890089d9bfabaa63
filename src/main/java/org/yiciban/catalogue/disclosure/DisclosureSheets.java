package org.yiciban.catalogue.disclosure;

import java.util.Optional;
import org.yiciban.catalogue.procedure.DisclosureRule;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.WordValues;

/** What is published of an item's grants: the block {@code disclosure} of its sheet. */
public final class DisclosureSheets {

    private DisclosureSheets() {}

    /** What the sheet says of it; empty where the usual rule holds, or what is said can't be read. */
    public static Optional<DisclosureRule> read(SheetMap sheet) {
        return sheet.optionalBlock("disclosure", "how", "basis").flatMap(map -> {
            DisclosureRule.How how = map.value("how", WordValues.word(DisclosureRule.How.class));
            return Optional.ofNullable(how).map(one -> new DisclosureRule(one, map.local("basis")));
        });
    }
}
