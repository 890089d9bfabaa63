package org.yiciban.form.reading;

import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.LimitMessages;
import org.yiciban.shared.LocalText;

/** Reads what a question says of its own limits: {@code properties.minMessage}, {@code maxMessage} and their English. */
final class LimitMessageReader {

    private LimitMessageReader() {}

    static LimitMessages of(ComponentSource source, ComponentSource validate) {
        return new LimitMessages(words(source, validate, "min"), words(source, validate, "max"));
    }

    private static @Nullable LocalText words(ComponentSource source, ComponentSource validate, String limit) {
        String zh = source.property(limit + "Message");
        String en = source.property(limit + "MessageEn");
        if (zh == null && en == null) {
            return null;
        }
        boolean whole = zh != null && !zh.isEmpty() && en != null && !en.isEmpty();
        source.demand(
                whole && validate.json(limit) != null,
                "limit-message",
                "“" + limit + "Message”要有中英文（" + limit + "MessageEn），并且要有它所说的限制“validate." + limit + "”",
                "“" + limit + "Message” stands in both languages (" + limit
                        + "MessageEn) and beside the limit it speaks of," + " “validate." + limit + "”");
        boolean known = whole && !strange(zh) && !strange(en);
        source.demand(
                !whole || known,
                "limit-message",
                "提示中只能填入 {limit}（限制）、{value}（所填）和 {difference}（相差）",
                "only {limit}, {value} and {difference} are filled in");
        return known ? new LocalText(zh, en) : null;
    }

    private static boolean strange(String words) {
        return words.replaceAll(LimitMessages.NAMES, "").matches(".*[{}].*");
    }
}
