package org.yiciban.administration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yiciban.atrest.SealingProgress;
import org.yiciban.shared.MinuteText;

/** How far what lies in the tables is sealed with the current keys, and which keys are needed still. Shows no key. */
@Controller
class AtRestPages {

    private final SealingProgress progress;

    AtRestPages(SealingProgress progress) {
        this.progress = progress;
    }

    /**
     * A key.
     *
     * @param since when it wrote first
     * @param state the end of the key under which the words of its state stand
     * @param done since when nothing needs it; null while something may
     */
    record KeyLine(String purpose, String id, String since, String state, String done) {}

    /**
     * A table.
     *
     * @param ended null while it is gone through, or where that was broken off
     */
    record TableLine(String table, long looked, long sealed, long unreadable, String begun, String ended) {}

    /** What the page shows; {@code unreadable} rows could not be opened. */
    record AtRestPage(List<KeyLine> keys, List<TableLine> tables, long unreadable) {}

    @GetMapping("/admin/at-rest")
    String show(Model model) {
        List<String> current = progress.current();
        List<SealingProgress.OfTable> tables = progress.tables();
        model.addAttribute(
                "page",
                new AtRestPage(
                        progress.keys().stream().map(key -> line(key, current)).toList(),
                        tables.stream().map(AtRestPages::line).toList(),
                        tables.stream()
                                .mapToLong(SealingProgress.OfTable::unreadable)
                                .sum()));
        return "administration/at-rest";
    }

    private static KeyLine line(SealingProgress.OfKey key, List<String> current) {
        return new KeyLine(
                key.purpose().toLowerCase(Locale.ROOT),
                key.id(),
                MinuteText.of(key.keptAt()),
                state(key, current.get(key.purpose().equals("HASH") ? 1 : 0)),
                key.doneAt() == null ? null : MinuteText.of(key.doneAt()));
    }

    private static String state(SealingProgress.OfKey key, String current) {
        if (current.equals(key.id())) {
            return "current";
        }
        if (key.doneAt() == null) {
            return "needed";
        }
        return key.derived() ? "derived" : "done";
    }

    private static TableLine line(SealingProgress.OfTable table) {
        return new TableLine(
                table.table(),
                table.looked(),
                table.sealed(),
                table.unreadable(),
                MinuteText.of(table.begunAt()),
                table.endedAt() == null ? null : MinuteText.of(table.endedAt()));
    }
}
