package org.yiciban.itemlist;

import java.util.regex.Pattern;
import org.yiciban.shared.LocalText;
import tools.jackson.databind.json.JsonMapper;

/** How texts of a list are written in a sheet: bare where that is read back the same, as the sheets themselves do it. */
final class SheetWriting {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BARE = Pattern.compile("[\\p{IsHan}《（〔“][\\p{IsHan}0-9A-Za-z《》（）〔〕“”、，。；：·]*");

    private SheetWriting() {}

    static String text(LocalText text) {
        return "{zh: " + one(text.zh()) + ", en: " + one(text.en()) + "}";
    }

    /** What the list says in Chinese only; the English is to be written by people. */
    static String chinese(String text) {
        return text(new LocalText(text, text));
    }

    static String one(String text) {
        return BARE.matcher(text).matches() ? text : quoted(text);
    }

    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
