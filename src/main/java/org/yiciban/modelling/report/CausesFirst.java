package org.yiciban.modelling.report;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The order in which findings are told: what can't be read, then what is wrong with a file by itself, and then what files say of
 * each other, which most often follows.
 */
final class CausesFirst {

    /** Leaves those of one rank in their order. */
    static final Comparator<Finding> ORDER = Comparator.comparingInt(CausesFirst::rank);

    private static final Pattern BY_ITSELF =
            Pattern.compile("schema|element|attribute|attribute-value|leftovers|decision(-feel|-kind|-language)?|table"
                    + "|form(-(?!name|item).+)?|one-process|process-id|word-id|id-twice");

    private CausesFirst() {}

    private static int rank(Finding finding) {
        String rule = finding.rule();
        if (rule.equals(Finding.UNREADABLE) || rule.startsWith("file-")) {
            return 0;
        }
        if (rule.equals("english")) {
            // the least of all, and there may be many
            return 4;
        }
        if (rule.equals("sheet")) {
            // the lists and items that services name
            return finding.file().contains("catalogue/") ? 1 : 2;
        }
        return BY_ITSELF.matcher(rule).matches() ? 2 : 3;
    }
}
