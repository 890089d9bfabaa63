package org.yiciban.catalogue.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * What a bundle promises as a whole against what its items promise one after the other: an item whose clock starts with
 * another's result ends no earlier than both limits together. A promise that the agencies can't keep by their own limits is
 * none (优化营商环境条例 Art. 36: limits are published and kept).
 */
final class PromisedPath {

    /** Opening hours of a working day, as for comparing hours with days elsewhere. */
    private static final int HOURS_A_DAY = 7;

    /** So many items are looked at in all situations together. */
    private static final int MOST_LOOKS = 200_000;

    private final CatalogueContent content;
    private final Map<String, Object> facts;
    /** The hours until an item's limit ends, by its code; a long row of items is gone along once. */
    private final Map<ItemCode, Integer> ends = new HashMap<>();

    private PromisedPath(CatalogueContent content, Map<String, Object> facts) {
        this.content = content;
        this.facts = facts;
    }

    /** In every situation; an item that isn't in the case takes no time. */
    static void check(CatalogueContent content, SheetMap sheet) {
        for (Map<String, Object> facts : situations(content)) {
            if (!new PromisedPath(content, facts).isKept(sheet)) {
                return;
            }
        }
    }

    private static List<Map<String, Object>> situations(CatalogueContent content) {
        List<SituationCondition> limits =
                new ArrayList<>(content.bundle().promised().conditions());
        content.items().values().forEach(item -> limits.addAll(item.promised().conditions()));
        List<SituationCondition> all = new ArrayList<>(limits);
        content.bundle().items().forEach(part -> part.when().ifPresent(all::add));
        AskedSituations asked = new AskedSituations(content.bundle().questions());
        List<Map<String, Object>> situations = asked.of(all);
        // where there are too many, an item whose condition isn't decided counts as in the case
        boolean tooMany = situations.isEmpty()
                || (long) situations.size() * content.items().size() > MOST_LOOKS;
        return tooMany ? asked.of(limits) : situations;
    }

    private boolean isKept(SheetMap sheet) {
        Optional<TimeLimit> promised = content.bundle().promised().in(facts);
        ItemSheet last = null;
        int most = 0;
        for (ItemSheet item : content.items().values()) {
            int end = inCase(item) ? end(item) : 0;
            if (end > most) {
                most = end;
                last = item;
            }
        }
        boolean kept = promised.isEmpty() || last == null || most <= hours(promised.get());
        if (!kept) {
            sheet.problem(
                    Limits.PROMISED,
                    SheetWords.of(
                            "promise-too-short",
                            promised.get(),
                            words(path(last)),
                            new TimeLimit((most + HOURS_A_DAY - 1) / HOURS_A_DAY, TimeLimit.Unit.WD)));
        }
        return kept;
    }

    private int end(ItemSheet item) {
        Integer known = ends.get(item.code());
        if (known != null) {
            return known;
        }
        // a circle is told elsewhere
        ends.put(item.code(), 0);
        ItemSheet before = before(item);
        int end = hours(item) + (before == null ? 0 : end(before));
        ends.put(item.code(), end);
        return end;
    }

    private boolean inCase(ItemSheet item) {
        return content.bundle()
                .part(item.code())
                .flatMap(BundleSheet.Part::when)
                .map(when -> !Boolean.FALSE.equals(when.condition().of(facts)))
                .orElse(true);
    }

    /** The items whose limits run one after the other until this one's ends; a circle is told elsewhere. */
    private List<ItemSheet> path(ItemSheet item) {
        List<ItemSheet> path = new ArrayList<>();
        Set<ItemCode> seen = new HashSet<>();
        for (ItemSheet next = item; next != null && seen.add(next.code()); next = before(next)) {
            path.add(0, next);
        }
        return path;
    }

    private ItemSheet before(ItemSheet item) {
        ItemCode after =
                item.clockStarts() == ItemSheet.ClockStart.RESULT ? item.after().orElse(null) : null;
        ItemSheet giver = after == null ? null : content.items().get(after);
        return giver == null || !inCase(giver) ? null : giver;
    }

    /** The least opening hours that a promise can take; a week has five working days, a month twenty. */
    private int hours(ItemSheet item) {
        return item.promised().in(facts).map(PromisedPath::hours).orElse(0);
    }

    private static int hours(TimeLimit limit) {
        return switch (limit.unit()) {
            case WH -> limit.amount();
            case WD -> limit.amount() * HOURS_A_DAY;
            case CD -> limit.amount() * 5 / 7 * HOURS_A_DAY;
            case M -> limit.amount() * 20 * HOURS_A_DAY;
        };
    }

    private List<LocalText> words(List<ItemSheet> path) {
        return path.stream().map(this::words).toList();
    }

    private LocalText words(ItemSheet item) {
        Optional<LocalText> limit = item.promised().in(facts).map(TimeLimit::words);
        String of = item.code() + " ";
        return new LocalText(
                of + limit.map(LocalText::zh).orElse(""),
                of + limit.map(LocalText::en).orElse(""));
    }
}
