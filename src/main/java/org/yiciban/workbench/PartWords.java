package org.yiciban.workbench;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.comparison.Change;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.shared.LocalText;

/** The things in a file that people can point at, in words. */
@Component
public class PartWords {

    private final MessageSource messages;
    private final KeyNames keys;

    PartWords(MessageSource messages, KeyNames keys) {
        this.messages = messages;
        this.keys = keys;
    }

    /** What kind of thing it is, such as a step, a field, or an entry of a list that is told by its name. */
    public String kind(String path, Change.Kind kind, String list, Locale locale) {
        String of = list.isEmpty() || list.equals(".") ? "" : key(path, list, locale);
        return messages.getMessage("models.changes.kind." + HyphenatedWords.of(kind), new Object[] {of}, locale)
                .strip();
    }

    /** What it is called. */
    public String name(String path, Change.Kind kind, String id, LocalText name, Locale locale) {
        return kind == Change.Kind.KEY ? key(path, id, locale) : name.in(locale);
    }

    /** Kind and name of what has that id. */
    public String of(String path, Change.Kind kind, String id, LocalText name, Locale locale) {
        int slash = kind == Change.Kind.ENTRY ? id.indexOf('/') : -1;
        return (kind(path, kind, slash < 0 ? "" : id.substring(0, slash), locale) + " "
                        + name(path, kind, id, name, locale))
                .strip();
    }

    /** A key of a sheet, a form or a model, whose parts are joined by dots, in words where it has some. */
    public String key(String path, String key, Locale locale) {
        return keys.of(
                        path,
                        Stream.of(key.split("\\."))
                                .filter(one -> !one.isEmpty())
                                .toList())
                .map(said -> said.label().in(locale))
                .or(() -> told(key, locale))
                .or(() -> told(key.replaceAll("\\.[0-9]+(?=\\.|$)", ""), locale))
                .orElse(key);
    }

    /** The place of a sheet that a line means. */
    Optional<String> at(String path, String text, int line, LocalText said, Locale locale) {
        return keys.at(path, text, line, said).map(name -> name.in(locale));
    }

    /** The line of a place of a sheet that is told by its keys. */
    OptionalInt line(String path, String text, String place) {
        return keys.line(path, text, place);
    }

    /** A sentence of the pages about something. */
    String said(String key, String of, Locale locale) {
        return messages.getMessage(key, new Object[] {of}, locale);
    }

    /** The same of nothing, where there is one. */
    Optional<String> said(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }

    private Optional<String> told(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage("models.changes.key." + key, null, null, locale));
    }
}
