package org.yiciban.workbench.sheets;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/** Reads the keys of a block out of the file that says the language of the sheets. */
final class SheetKeys {

    private SheetKeys() {}

    /** @param bare the key whose value may stand in the place of the whole block; empty where none may */
    static List<SheetField> read(@Nullable Object said, String bare) {
        return said instanceof List<?> list
                ? list.stream().map(one -> field((Map<?, ?>) one, bare)).toList()
                : List.of();
    }

    private static SheetField field(Map<?, ?> said, String bare) {
        SheetField.Type type = SheetField.Type.valueOf(text(said, "type").toUpperCase(Locale.ROOT));
        String key = text(said, "key");
        return new SheetField(
                key,
                type,
                words(said),
                said.get("help") instanceof Map<?, ?> help ? words(help) : null,
                options(said.get("options")),
                text(said, "from"),
                text(said, "usual"),
                read(said.get("keys"), type == SheetField.Type.VALUES ? "value" : text(said, "bare")),
                said.get("one") instanceof Map<?, ?> one ? words(one) : null,
                new SheetField.Marks(
                        flag(said, "must"),
                        flag(said, "long"),
                        flag(said, "open"),
                        flag(said, "own"),
                        key.equals(bare)));
    }

    private static List<SheetField.Option> options(@Nullable Object said) {
        return said instanceof List<?> list
                ? list.stream()
                        .map(one -> new SheetField.Option(text((Map<?, ?>) one, "is"), words((Map<?, ?>) one)))
                        .toList()
                : List.of();
    }

    static LocalText words(Map<?, ?> said) {
        return new LocalText(text(said, "zh"), text(said, "en"));
    }

    static String text(Map<?, ?> said, String key) {
        return said.get(key) == null ? "" : String.valueOf(said.get(key));
    }

    private static boolean flag(Map<?, ?> said, String key) {
        return Boolean.TRUE.equals(said.get(key));
    }
}
