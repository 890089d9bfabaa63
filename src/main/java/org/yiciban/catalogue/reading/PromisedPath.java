package org.yiciban.catalogue.reading;

import java.util.ArrayList;
import java.util.List;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.TimeLimit;

/**
 * What a bundle promises as a whole against what its items promise one after the other: an item whose clock starts with
 * another's result ends no earlier than both limits together. A promise that the agencies can't keep by their own limits is
 * none (优化营商环境条例 Art. 36: limits are published and kept).
 */
final class PromisedPath {

    /** Opening hours of a working day, as for comparing hours with days elsewhere. */
    private static final int HOURS_A_DAY = 7;

    private final CatalogueContent content;

    private PromisedPath(CatalogueContent content) {
        this.content = content;
    }

    static void check(CatalogueContent content, SheetMap sheet) {
        content.bundle().promised().ifPresent(promised -> {
            List<ItemSheet> path = new PromisedPath(content).longest();
            int hours = path.stream().mapToInt(PromisedPath::hours).sum();
            if (hours > hours(promised)) {
                sheet.problem(
                        "promised",
                        SheetWords.of(
                                "promise-too-short", promised, words(path), (hours + HOURS_A_DAY - 1) / HOURS_A_DAY));
            }
        });
    }

    private List<ItemSheet> longest() {
        List<ItemSheet> longest = List.of();
        int most = 0;
        for (ItemSheet item : content.items().values()) {
            List<ItemSheet> path = path(item);
            int hours = path.stream().mapToInt(PromisedPath::hours).sum();
            if (hours > most) {
                most = hours;
                longest = path;
            }
        }
        return longest;
    }

    /** The items whose limits run one after the other until this one's ends; a circle is told elsewhere. */
    private List<ItemSheet> path(ItemSheet item) {
        List<ItemSheet> path = new ArrayList<>();
        for (ItemSheet next = item; next != null && !path.contains(next); next = before(next)) {
            path.add(0, next);
        }
        return path;
    }

    private ItemSheet before(ItemSheet item) {
        ItemCode after =
                item.clockStarts() == ItemSheet.ClockStart.RESULT ? item.after().orElse(null) : null;
        return after == null ? null : content.items().get(after);
    }

    /** The least opening hours that a promise can take; a week has five working days, a month twenty. */
    private static int hours(ItemSheet item) {
        return item.promised().map(PromisedPath::hours).orElse(0);
    }

    private static int hours(TimeLimit limit) {
        return switch (limit.unit()) {
            case WH -> limit.amount();
            case WD -> limit.amount() * HOURS_A_DAY;
            case CD -> limit.amount() * 5 / 7 * HOURS_A_DAY;
            case M -> limit.amount() * 20 * HOURS_A_DAY;
        };
    }

    private static String words(List<ItemSheet> path) {
        return path.stream()
                .map(item ->
                        item.code() + item.promised().map(limit -> " " + limit).orElse(""))
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
