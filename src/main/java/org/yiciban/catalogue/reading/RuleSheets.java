package org.yiciban.catalogue.reading;

import java.util.Optional;
import org.yiciban.catalogue.procedure.ByRules;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.shared.TimeLimit;

/** Which table may grant an item: as its sheet says it, and what must hold of such an item. */
public final class RuleSheets {

    private static final String[] KEYS = {"table", "checked", "within"};

    private RuleSheets() {}

    static Optional<ByRules> read(SheetMap sheet) {
        if (!sheet.has("decides")) {
            return Optional.empty();
        }
        SheetMap map = sheet.block("decides", KEYS);
        String table = map.value("table", RuleSheets::key);
        Integer checked = map.value("checked", RuleSheets::share);
        TimeLimit within = map.value("within", TimeLimit::parse);
        return table == null || checked == null || within == null
                ? Optional.empty()
                : Optional.of(new ByRules(table, checked, within));
    }

    /** The table that may grant an item, as far as its sheet says. */
    public static Optional<String> table(SheetMap sheet) {
        return sheet.has("decides") ? sheet.block("decides", KEYS).textIfScalar("table") : Optional.empty();
    }

    static String key(String said) {
        if (!HyphenatedWords.are(said)) {
            throw new SheetMistake(SheetWords.of("decides-table", said));
        }
        return said;
    }

    private static Integer share(String said) {
        if (!said.matches("[1-9][0-9]?|100")) {
            throw new SheetMistake(SheetWords.of("decides-checked", said));
        }
        return Integer.valueOf(said);
    }

    /** Notes every breach: where a person has to act before a grant, no table can give it. */
    static void check(ItemSheet item, SheetMap sheet) {
        if (item.decides().isEmpty()) {
            return;
        }
        if (item.fourEyes()) {
            sheet.problem("decides", SheetWords.of("decides-four-eyes"));
        }
        if (!item.gives().isEmpty()) {
            sheet.problem("decides", SheetWords.of("decides-gives", String.join(", ", item.gives())));
        }
        if (item.internalCheck()) {
            sheet.problem("decides", SheetWords.of("decides-internal"));
        }
        if (item.fee().filter(fee -> fee.before() == Fee.Before.DECISION).isPresent()) {
            sheet.problem("decides", SheetWords.of("decides-fee"));
        }
    }
}
