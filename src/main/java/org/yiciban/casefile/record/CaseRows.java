package org.yiciban.casefile.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.RowName;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** The items of one case in their order, found by key, by code and by list without going through all of them. */
public final class CaseRows {

    private final Supplier<Release> release;
    private final List<CaseItem> all = new ArrayList<>();
    private final Map<ItemKey, CaseItem> byKey = new LinkedHashMap<>();
    private final Map<ItemCode, List<CaseItem>> byCode = new LinkedHashMap<>();
    private final Map<ItemKey, Integer> places = new LinkedHashMap<>();
    private final List<CaseItem> added = new ArrayList<>();
    private int highest;

    CaseRows(Supplier<Release> release, List<CaseItem> items, int highest) {
        this.release = release;
        this.highest = highest;
        items.forEach(this::keep);
    }

    private void keep(CaseItem item) {
        places.put(item.key(), all.size());
        all.add(item);
        byKey.put(item.key(), item);
        byCode.computeIfAbsent(item.code(), code -> new ArrayList<>()).add(item);
    }

    void add(StoredItem item) {
        CaseItem fresh = new CaseItem(item);
        keep(fresh);
        added.add(fresh);
    }

    List<CaseItem> all() {
        return Collections.unmodifiableList(all);
    }

    /** Those that were applied for; what was asked for later is handled beside them. */
    public List<CaseItem> appliedFor() {
        return all.stream().filter(item -> !askedLater(item)).toList();
    }

    /** What came of what was applied for. */
    CaseOutcome outcome() {
        return CaseOutcome.of(appliedFor().stream().map(CaseItem::outcome).toList());
    }

    /** Whether a later request is handled as that item. */
    public boolean askedLater(CaseItem item) {
        return release.get().bundle().request(item.code()).isPresent();
    }

    /** Items whose own agency has sent them back with a notice of what is missing. */
    public List<CaseItem> sentBack() {
        return all.stream()
                .filter(item -> item.status() == ItemStatus.CORRECTION)
                .toList();
    }

    Optional<CaseItem> find(ItemKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The items that the tables don't have yet; they are asked for once, by whoever writes them. */
    public List<CaseItem> takeAdded() {
        List<CaseItem> taken = List.copyOf(added);
        added.clear();
        return taken;
    }

    /** The place of an item among those of the case, from 0. */
    public int place(CaseItem item) {
        return Objects.requireNonNull(places.get(item.key()));
    }

    /** The items of that code: one, or one for each row. */
    public List<CaseItem> items(ItemCode code) {
        return Collections.unmodifiableList(byCode.getOrDefault(code, List.of()));
    }

    /** The numbers of the rows of a list for which there are items. */
    public List<Integer> of(String list) {
        return byCode.entrySet().stream()
                .filter(code -> release.get()
                        .bundle()
                        .each(code.getKey())
                        .filter(list::equals)
                        .isPresent())
                .flatMap(code -> code.getValue().stream())
                .map(item -> item.key().row())
                .distinct()
                .sorted()
                .toList();
    }

    /** What an item is called: its name, and that of its row. */
    public LocalText name(CaseItem item) {
        return RowName.of(release.get().item(item.code()).name(), item.key(), item.title());
    }

    /** What the row of an item is called; null for one of the whole application, and where the case has none. */
    public @Nullable String title(ItemKey key) {
        return find(key).map(CaseItem::title).orElse(null);
    }

    /** The highest number that a row of the application was given. */
    public int highest() {
        return highest;
    }

    /** Rows were given numbers up to that one; none is given twice. */
    public void numbered(int number) {
        highest = Math.max(highest, number);
    }
}
