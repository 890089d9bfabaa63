package org.yiciban.casefile.migration;

import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.shared.Unseen;

/** Why a number that somebody named can't be taken. */
final class UnknownCase {

    /** More than a number has; what is longer is none, and needn't be cited whole. */
    private static final int LONGEST_SHOWN = 40;

    private UnknownCase() {}

    static InvalidInput named(String typed) {
        String line = Unseen.oneLine(typed);
        String shown = line.codePointCount(0, line.length()) > LONGEST_SHOWN
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…"
                : line;
        return InvalidInput.of("cases", "unknown", "migration.no-case", shown);
    }
}
