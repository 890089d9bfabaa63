package org.yiciban.workbench.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.comparison.Change;
import org.yiciban.comparison.FileChange;
import org.yiciban.comparison.NamedCodes;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.workbench.KeyNames;
import org.yiciban.workbench.PartWords;
import tools.jackson.databind.json.JsonMapper;

/** Tells in words what was changed in a file. */
@Component
class ChangeWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PartWords words;
    private final KeyNames keys;
    private final MessageSource messages;

    ChangeWords(PartWords words, KeyNames keys, MessageSource messages) {
        this.words = words;
        this.keys = keys;
        this.messages = messages;
    }

    /**
     * Tells a file.
     *
     * @param name what people call it
     * @param codes what the codes in it stand for
     */
    ChangesPage.ChangedFile file(FileChange file, String name, NamedCodes codes, CasesAtChanges cases, Locale locale) {
        SaidValues values = new SaidValues(codes, keys);
        List<ChangesPage.Line> lines = file.changes().stream()
                .map(change -> line(file.path(), change, values, cases.at(file, change), locale))
                .toList();
        return new ChangesPage.ChangedFile(
                file.path(),
                name,
                HyphenatedWords.of(file.happened()),
                file.layout(),
                file.readable(),
                lines,
                marks(file));
    }

    private ChangesPage.Line line(String path, Change change, SaidValues values, int cases, Locale locale) {
        String id = change.id().substring(change.id().indexOf('/') + 1);
        String name = words.name(path, change.kind(), change.id(), change.name(), locale);
        return new ChangesPage.Line(
                HyphenatedWords.of(change.happened()),
                words.kind(path, change.kind(), change.list(), locale),
                name.equals(id)
                        ? values.of(change, "", values.key(path, change, "").orElse(null), id, locale)
                        : name,
                change.kind() == Change.Kind.KEY ? "" : id,
                change.id(),
                change.values().stream()
                        .map(value -> said(path, change, values, value, locale))
                        .toList(),
                cases);
    }

    private ChangesPage.Said said(String path, Change change, SaidValues values, Change.Value value, Locale locale) {
        KeyNames.Said key = values.key(path, change, value.key()).orElse(null);
        String above = values.key(path, change, "")
                .map(said -> said.label().in(locale))
                .orElse("");
        String label =
                key == null ? words.key(path, value.key(), locale) : key.label().in(locale);
        return new ChangesPage.Said(
                label.startsWith(above) ? label.substring(above.length()).replaceFirst("^ · ", "") : label,
                value(change, value.key(), key, values, value.before(), locale),
                value(change, value.key(), key, values, value.after(), locale));
    }

    private String value(
            Change change, String key, KeyNames.@Nullable Said said, SaidValues values, String value, Locale locale) {
        return value.equals("true") || value.equals("false")
                ? messages.getMessage(value.equals("true") ? "models.yes" : "models.no", null, locale)
                : values.of(change, key, said, value, locale);
    }

    /** What became of the elements of a model, for its pictures; null of everything else. */
    private static @Nullable String marks(FileChange file) {
        if (!file.path().endsWith(".bpmn") || !file.readable() || file.happened() != Change.Happened.CHANGED) {
            return null;
        }
        Map<String, String> marks = new HashMap<>();
        file.changes().forEach(change -> marks.put(change.id(), HyphenatedWords.of(change.happened())));
        return JSON.writeValueAsString(marks);
    }
}
