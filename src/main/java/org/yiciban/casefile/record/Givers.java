package org.yiciban.casefile.record;

import java.util.List;
import java.util.Set;
import org.yiciban.shared.ItemCode;

/** Which items of a case one of them needs the results of. What isn't in the case gives nothing and is not waited for. */
public final class Givers {

    private Givers() {}

    /** Those that it waits for. */
    public static List<CaseItem> of(CaseFile file, CaseItem taker) {
        return among(file, file.release().dependsOn(taker.code()));
    }

    /** Those of them without whose results it ends. */
    public static List<CaseItem> indispensable(CaseFile file, CaseItem taker) {
        return among(file, file.release().endsWithout(taker.code()));
    }

    private static List<CaseItem> among(CaseFile file, Set<ItemCode> needed) {
        return file.items().stream()
                .filter(giver -> needed.contains(giver.code()))
                .toList();
    }
}
