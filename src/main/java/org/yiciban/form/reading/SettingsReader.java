package org.yiciban.form.reading;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/** Reads what every part of a form may say: its name in the file, its words, where it stands and who needs it. */
final class SettingsReader {

    private final Set<String> ids = new HashSet<>();

    InheritedSettings read(ComponentSource source, Surroundings place, int number) {
        String id = source.text("id") == null ? "part-" + number : source.text("id");
        source.demand(ids.add(id), "duplicate-id", "有两处内容的 id 同为“" + id + "”", "two parts have the id “" + id + "”");
        String purpose = source.property("purpose");
        Set<ItemCode> own = items(source);
        return new InheritedSettings(
                id,
                label(source),
                source.label("description", "descriptionEn"),
                source.expressions().condition(),
                columns(source),
                own.isEmpty() ? place.items() : own,
                purpose == null || purpose.isEmpty() ? null : new LocalText(purpose, source.property("purposeEn")),
                place.sensitive() || Boolean.parseBoolean(source.property("sensitive")),
                source.property("prefill"),
                source.property("legalBasis"),
                source.expressions().grant());
    }

    /** The editor names a date or time by words of its own. */
    private static LocalText label(ComponentSource source) {
        for (String word : List.of("label", "dateLabel", "timeLabel")) {
            if (word.equals("label") || "datetime".equals(source.json("type"))) {
                LocalText label = source.label(word, "labelEn");
                if (label != null) {
                    return label;
                }
            }
        }
        return null;
    }

    private static int columns(ComponentSource source) {
        Object columns = source.inner("layout").json("columns");
        source.demand(
                columns == null || columns instanceof Integer number && number >= 1 && number <= 16,
                "layout",
                "“layout.columns”须为 1 至 16 的整数",
                "“layout.columns” is a whole number from 1 to 16");
        return columns instanceof Integer number && number >= 1 && number <= 16 ? number : 0;
    }

    private static Set<ItemCode> items(ComponentSource source) {
        Set<ItemCode> items = new LinkedHashSet<>();
        String listed = source.property("items");
        for (String code : listed == null || listed.isBlank() ? new String[0] : listed.split("[,，]")) {
            try {
                items.add(new ItemCode(code.strip()));
            } catch (IllegalArgumentException noCode) {
                source.refuse("items", "“properties.items”中的“" + code.strip() + "”不是事项编号", noCode.getMessage());
            }
        }
        return items;
    }
}
