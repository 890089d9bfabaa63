package org.yiciban.workbench.itemlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiciban.itemlist.ItemListReading;
import org.yiciban.itemlist.ListChange;
import org.yiciban.itemlist.ListColumns;
import org.yiciban.itemlist.ListField;
import org.yiciban.itemlist.ListFile;

/** A list as its page shows it: what differs first, what is typed where it was typed. */
final class ShownItemList {

    static final String TAKE = "take.";
    static final String CODE = "code.";
    static final String PAPER = "paper.";
    static final String COLUMN = "column.";

    private static final int MOST = 200;
    private static final List<ListChange.Kind> ORDER =
            List.of(ListChange.Kind.CHANGED, ListChange.Kind.UNREADABLE, ListChange.Kind.NEW, ListChange.Kind.SAME);

    private final ItemListReading reading;
    private final Map<String, String> typed;
    private final Locale locale;

    /** @param typed what was chosen and typed before, by field; empty where nothing was */
    ShownItemList(ItemListReading reading, Map<String, String> typed, Locale locale) {
        this.reading = reading;
        this.typed = typed;
        this.locale = locale;
    }

    ItemListPage.Shown shown() {
        ListColumns columns = reading.columns();
        return new ItemListPage.Shown(
                reading.file().name(),
                reading.file().sheets().stream().map(ListFile.Table::name).toList(),
                columns.sheet(),
                columns.header(),
                columns(),
                Arrays.stream(ListField.values()).map(Enum::name).toList(),
                ORDER.stream()
                        .map(this::group)
                        .filter(group -> group.count() > 0)
                        .toList(),
                reading.papers().entrySet().stream()
                        .limit(MOST)
                        .map(paper -> new ItemListPage.NewPaper(
                                PAPER + paper.getKey(),
                                typed.getOrDefault(PAPER + paper.getKey(), paper.getKey()),
                                paper.getValue()))
                        .toList());
    }

    private List<ItemListPage.Column> columns() {
        List<ItemListPage.Column> columns = new ArrayList<>();
        reading.heads().forEach((at, head) -> {
            ListField field = reading.columns().fields().get(at);
            columns.add(new ItemListPage.Column(
                    at,
                    ItemListReading.letters(at),
                    head,
                    String.join(" / ", reading.examples(at)),
                    field == null ? "" : field.name()));
        });
        return columns;
    }

    private ItemListPage.Group group(ListChange.Kind kind) {
        List<ListChange> all =
                reading.changes().stream().filter(one -> one.kind() == kind).toList();
        return new ItemListPage.Group(
                kind.name(),
                all.size(),
                all.stream().limit(MOST).map(this::item).toList(),
                Math.max(0, all.size() - MOST));
    }

    private ItemListPage.Item item(ListChange change) {
        boolean added = change.kind() == ListChange.Kind.NEW;
        List<ItemListPage.Line> lines = new ArrayList<>();
        for (int place = 0; place < change.differences().size(); place++) {
            lines.add(line(change, place));
        }
        return new ItemListPage.Item(
                change.row(),
                typed.getOrDefault(CODE + change.row(), change.code()),
                change.name(),
                added,
                typed.containsKey(TAKE + change.row()),
                lines,
                change.problems().stream()
                        .map(one -> new ItemListPage.Problem(
                                one.place().in(locale), one.message().in(locale)))
                        .toList());
    }

    private ItemListPage.Line line(ListChange change, int place) {
        ListChange.Difference one = change.differences().get(place);
        String key = TAKE + change.row() + "." + place;
        boolean alone = change.kind() == ListChange.Kind.CHANGED && one.takeable();
        return new ItemListPage.Line(
                alone ? key : "",
                one.field().name(),
                one.before(),
                one.after(),
                typed.isEmpty() ? one.proposed() : typed.containsKey(key),
                one.note() == null ? "" : one.note().in(locale));
    }
}
