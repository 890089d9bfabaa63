package org.yiciban.identity.door;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yiciban.identity.login.UnkeptForm;
import org.yiciban.signs.PaperSigns;

/**
 * A page of ours in which a form is filled in with what was typed, the fields that held what can't be kept are marked, and
 * a summary names them by their labels. Whatever the page is, and however many forms it has: the form is the one that goes
 * to the address to which it was sent.
 */
final class MarkedPage {

    static final Pattern TAG =
            Pattern.compile("<(/?)(main|form|label|details|input|textarea|select|option)\\b((?:[^>\"]|\"[^\"]*\")*)>");
    private static final Pattern MAIN = Pattern.compile("<main\\b");

    private final UnkeptForm form;
    private final String context;
    private final BiFunction<String, Object[], String> words;
    private Map<String, String> labels = Map.of();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, String> told = new LinkedHashMap<>();
    private final ErrorsOfPage errors;
    private final Deque<Integer> closedDetails = new ArrayDeque<>();
    private final StringBuilder page = new StringBuilder();
    private boolean inForm;
    private boolean inLabel;
    private String chosen;

    /** @param words the sentence of a key, and what it is about */
    MarkedPage(UnkeptForm form, String context, BiFunction<String, Object[], String> words) {
        this.form = form;
        this.context = context;
        this.words = words;
        this.errors = new ErrorsOfPage(context, key -> words.apply(key, new Object[0]));
    }

    /** The page as it is told. */
    String of(String html) {
        labels = LabelsOfPage.read(html);
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            page.append(html, from, tag.start());
            from = tag.end();
            TagOfPage found = TagOfPage.of(tag.group(2), tag.group(3));
            if (!tag.group(1).isEmpty()) {
                close(found);
                page.append(tag.group());
                continue;
            }
            TagOfPage shown = open(found);
            page.append(shown.equals(found) ? tag.group() : shown.toString());
            if (found.is("textarea") && typed(found) != null) {
                page.append('\n').append(TagOfPage.escaped(next(found)));
                from = html.indexOf("</textarea", from);
            }
        }
        return summarised(page.append(html, from, html.length()).toString());
    }

    private TagOfPage open(TagOfPage tag) {
        TagOfPage shown = tag;
        switch (tag.name()) {
            case "form" -> inForm = form.isSentBy(tag.value("action"), context);
            case "label" -> inLabel = true;
            case "details" -> closedDetails.push(tag.has("open") ? -1 : page.length() + "<details".length());
            case "select" -> chosen = typed(tag) == null ? null : next(tag);
            case "option" -> shown = chosen == null ? tag : tag.with("selected", chosen.equals(tag.value("value")));
            case "input" -> shown = mark(filled(tag));
            case "textarea" -> shown = mark(tag);
            default -> {}
        }
        return shown;
    }

    private void close(TagOfPage tag) {
        switch (tag.name()) {
            case "form" -> inForm = false;
            case "label" -> inLabel = false;
            case "details" -> closedDetails.poll();
            case "select" -> chosen = null;
            default -> {}
        }
    }

    private TagOfPage filled(TagOfPage input) {
        String[] values = typed(input);
        if (values == null || input.isFixed()) {
            return input;
        }
        return input.isTicked()
                ? input.with("checked", List.of(values).contains(input.value("value")))
                : input.with("value", next(input));
    }

    /** The error stands between the label and the field. */
    private TagOfPage mark(TagOfPage field) {
        String name = field.value("name");
        if (!inForm
                || !form.fields().contains(name)
                || told.containsKey(name)
                || field.isTicked()
                || field.isHidden()) {
            return field;
        }
        String id = field.id();
        String sentence = sentence(name, labels.getOrDefault(id, name));
        told.put(name, "<a href=\"#%s\">%s</a>".formatted(id, TagOfPage.escaped(sentence)));
        closedDetails.stream().filter(at -> at >= 0).forEach(at -> page.insert(at, " open"));
        page.append(errors.beside(id, sentence, inLabel));
        return field.with("id", id).with("aria-invalid", "true").with("aria-describedby", id + "-error");
    }

    private String summarised(String html) {
        form.fields().forEach(name -> told.computeIfAbsent(name, any -> TagOfPage.escaped(sentence(name, name))));
        return MAIN.matcher(html).replaceFirst(Matcher.quoteReplacement(errors.summary(told.values()) + "<main"));
    }

    /** What nobody sees is gone already; what no document can show is still there, and named. */
    private String sentence(String name, String label) {
        return Stream.of(form.typed().getOrDefault(name, new String[0]))
                .flatMap(text -> PaperSigns.unfit(text).stream())
                .findFirst()
                .map(sign -> words.apply("part.unfit-sign", new Object[] {label, sign}))
                .orElseGet(() -> words.apply("part.signs", new Object[] {label}));
    }

    private String[] typed(TagOfPage field) {
        return inForm && field.value("name") != null ? form.typed().get(field.value("name")) : null;
    }

    /** Of several values the one of the field's turn. */
    private String next(TagOfPage field) {
        String[] values = form.typed().get(field.value("name"));
        int turn = seen.merge(field.value("name"), 1, Integer::sum) - 1;
        return turn < values.length ? values[turn] : "";
    }
}
