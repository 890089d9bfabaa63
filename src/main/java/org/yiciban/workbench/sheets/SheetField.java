package org.yiciban.workbench.sheets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * A key of a sheet as the workbench asks it.
 *
 * @param from which codes are offered; empty where none are
 * @param usual what holds where a flag is left out; empty for others
 * @param keys of the block that stands behind it, or of each of its rows
 * @param one what one of its rows is called; null where it has none
 * @param marks what else is said of it
 */
record SheetField(
        String key,
        Type type,
        LocalText label,
        @Nullable LocalText help,
        List<Option> options,
        String from,
        String usual,
        List<SheetField> keys,
        @Nullable LocalText one,
        Marks marks) {

    /** What can stand behind a key. */
    enum Type {
        TEXT,
        NUMBER,
        MONEY,
        LIMIT,
        DAY,
        /** A condition. */
        WHEN,
        FLAG,
        CHOICE,
        /** Values, one beneath the other. */
        LIST,
        /** In Chinese and in English. */
        WORDS,
        /** Several of them. */
        TEXTS,
        BLOCK,
        ROWS,
        /** Rows that may be values alone. */
        VALUES,
        /** A block, or one for each situation. */
        CASES,
        /** A value, or a block in its place. */
        EITHER;

        /** Whether it is one value. */
        boolean single() {
            return compareTo(CHOICE) <= 0;
        }

        /** Whether there may be several blocks. */
        boolean several() {
            return this == ROWS || this == VALUES || this == CASES || this == TEXTS;
        }
    }

    /**
     * What else is said of a key.
     *
     * @param must whether the check refuses a sheet without it
     * @param tall whether it takes several lines
     * @param open whether each of its rows has a page of its own
     * @param own whether it stands in folders of one's own only
     * @param bare whether its value may stand in the place of the whole block
     */
    record Marks(boolean must, boolean tall, boolean open, boolean own, boolean bare) {}

    /** A word of a closed list. */
    record Option(String is, LocalText label) {}

    /** The words in two languages, as a key of their own each. */
    static final List<String> LANGUAGES = List.of("zh", "en");

    /** A text in one of them. */
    static SheetField language(String key) {
        return language(key, false);
    }

    /** The same, which may have to be said. */
    static SheetField language(String key, boolean must) {
        return new SheetField(
                key,
                Type.TEXT,
                SheetLanguage.word(key),
                null,
                List.of(),
                "",
                "",
                List.of(),
                null,
                new Marks(must, true, false, false, false));
    }

    /** Whether two values mean the same word: sheets write them in any case, with hyphens or underscores. */
    boolean same(String one, String other) {
        return one.equals(other) || !options.isEmpty() && word(one).equals(word(other));
    }

    private static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One of its rows. */
    SheetField row() {
        return new SheetField(
                "",
                type == Type.TEXTS ? Type.WORDS : Type.BLOCK,
                one == null ? label : one,
                null,
                List.of(),
                "",
                "",
                keys,
                null,
                new Marks(false, marks.tall(), false, false, false));
    }

    /** What is asked at a place of a sheet that begins with this one; empty where nothing is. */
    Optional<SheetField> at(SheetPlace place) {
        Optional<SheetField> field = Optional.of(this);
        for (String step : place.steps()) {
            field = field.flatMap(
                    one -> one.type.several() && (step.equals(SheetPlace.NEW) || step.matches("[0-9]{1,5}"))
                            ? Optional.of(one.row())
                            : one.key(step));
        }
        return field;
    }

    Optional<SheetField> key(String name) {
        return keys.stream().filter(one -> one.key().equals(name)).findFirst();
    }

    /** The order in which its keys are written. */
    List<String> order() {
        return type == Type.WORDS || type == Type.TEXTS
                ? LANGUAGES
                : keys.stream().map(SheetField::key).toList();
    }
}
