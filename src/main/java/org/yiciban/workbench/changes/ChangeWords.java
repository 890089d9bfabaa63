package org.yiciban.workbench.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.comparison.Change;
import org.yiciban.comparison.FileChange;
import org.yiciban.shared.HyphenatedWords;
import tools.jackson.databind.json.JsonMapper;

/** Tells in words what was changed in a file. */
@Component
class ChangeWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource messages;

    ChangeWords(MessageSource messages) {
        this.messages = messages;
    }

    ChangesPage.ChangedFile file(FileChange file, CasesAtChanges cases, Locale locale) {
        List<ChangesPage.Line> lines = file.changes().stream()
                .map(change -> line(change, cases.at(file, change), locale))
                .toList();
        return new ChangesPage.ChangedFile(
                file.path(), HyphenatedWords.of(file.happened()), file.layout(), file.readable(), lines, marks(file));
    }

    private ChangesPage.Line line(Change change, int cases, Locale locale) {
        return new ChangesPage.Line(
                HyphenatedWords.of(change.happened()),
                HyphenatedWords.of(change.kind()),
                change.list().isEmpty() || change.list().equals(".") ? "" : key(change.list(), locale),
                change.kind() == Change.Kind.KEY
                        ? key(change.id(), locale)
                        : change.name().in(locale),
                change.id(),
                change.values().stream()
                        .map(value -> new ChangesPage.Said(
                                key(value.key(), locale), value(value.before(), locale), value(value.after(), locale)))
                        .toList(),
                cases);
    }

    /** A key of a sheet, a form or a model in words where it has some; otherwise as it is written. */
    private String key(String key, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("models.changes.key." + key, null, key, locale), key);
    }

    private String value(String value, Locale locale) {
        return value.equals("true") || value.equals("false")
                ? messages.getMessage(value.equals("true") ? "models.yes" : "models.no", null, locale)
                : value;
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
