package org.yiciban.catalogue.sheet;

import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** What an item of a row is called: the name of the item and, in brackets, what its row is called. */
public final class RowName {

    /** So long is what a row is called at most; the rest is left out. */
    public static final int LONGEST = 60;

    /** What the row of an item is called; null for one of the whole application, and where nobody said. */
    public interface Titles {

        @Nullable
        String of(ItemKey item);

        /** The name of an item of the case. */
        default LocalText name(LocalText name, ItemKey item) {
            return RowName.of(name, item, of(item));
        }
    }

    private RowName() {}

    /**
     * The name of an item of a case.
     *
     * @param name of the item
     * @param title what the row is called; its number stands for it where nobody said
     */
    public static LocalText of(LocalText name, ItemKey key, @Nullable String title) {
        if (!key.ofRow()) {
            return name;
        }
        String row = title == null ? String.valueOf(key.row()) : title;
        return new LocalText(name.zh() + "（" + row + "）", name.en() + " (" + row + ")");
    }

    /** As a title is kept: one line, not too long. */
    public static @Nullable String kept(@Nullable Object answer) {
        String text = answer == null ? "" : answer.toString().strip();
        int[] points = text.codePoints().limit(LONGEST).toArray();
        return text.isEmpty() ? null : new String(points, 0, points.length).strip();
    }
}
