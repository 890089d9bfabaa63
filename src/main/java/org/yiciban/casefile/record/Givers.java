package org.yiciban.casefile.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;

/**
 * Which items of a case one of them needs the results of. What isn't in the case gives nothing and is not waited for. Between
 * two items for the rows of one list the giver is the one of the same row; otherwise all rows are waited for.
 */
public final class Givers {

    private Givers() {}

    /** Those that it waits for. */
    public static List<CaseItem> of(CaseFile file, CaseItem taker) {
        return among(file, taker, file.release().dependsOn(taker.code()));
    }

    /** Those of them without whose results it ends. */
    public static List<CaseItem> indispensable(CaseFile file, CaseItem taker) {
        return among(file, taker, file.release().endsWithout(taker.code()));
    }

    /**
     * One without whose result it ends, and that will give none. Of several rows one that grants is enough.
     *
     * @param granted whether a giver has given, or may still give, its result
     */
    public static Optional<CaseItem> lost(CaseFile file, CaseItem taker, Predicate<CaseItem> granted) {
        return file.release().endsWithout(taker.code()).stream()
                .map(code -> givers(file, taker, code).toList())
                .filter(givers -> givers.stream().noneMatch(granted))
                .flatMap(List::stream)
                .findFirst();
    }

    /** The item whose result starts the clocks of another; where the situation leaves it out, acceptance starts them. */
    public static Optional<CaseItem> awaited(CaseFile file, CaseItem taker) {
        return file.release().item(taker.code()).after().flatMap(code -> givers(file, taker, code)
                .findFirst());
    }

    private static List<CaseItem> among(CaseFile file, CaseItem taker, Set<ItemCode> needed) {
        return needed.stream()
                .flatMap(code -> givers(file, taker, code))
                .sorted(Comparator.comparingInt(file.rows()::place))
                .toList();
    }

    private static Stream<CaseItem> givers(CaseFile file, CaseItem taker, ItemCode code) {
        return file.release().bundle().sameList(code, taker.code())
                ? file.find(new ItemKey(code, taker.key().row())).stream()
                : file.rows().items(code).stream();
    }
}
