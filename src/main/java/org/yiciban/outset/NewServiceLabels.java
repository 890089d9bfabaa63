package org.yiciban.outset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** What the inputs of a new service are called, for whoever is told of several that are wrong. */
final class NewServiceLabels {

    private static final Pattern OF_ITEM = Pattern.compile("items-([0-9]+)-(.+)");
    private static final Map<String, String> LABELS = Map.of(
            "key", "models.new.key",
            "shortCode", "models.new.short",
            "name", "models.new.name",
            "audience", "models.new.audience",
            "leadAgency", "models.new.agency",
            "authority", "models.new.authority",
            "items", "models.new.items");
    private static final Map<String, String> LABELS_OF_ITEM = Map.of(
            "code", "models.new.item.code",
            "name", "models.new.item.name",
            "agency", "models.new.item.agency",
            "promised", "models.new.promised",
            "statutory", "models.new.statutory",
            "basis", "models.new.basis",
            "question", "models.new.question",
            "after", "models.new.after");

    private final MessageSource messages;
    private final Locale locale;

    NewServiceLabels(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** All that is wrong, each behind the name of its input. */
    List<ToldInputs.Told> all(Map<String, String> errors) {
        return errors.entrySet().stream()
                .map(one -> new ToldInputs.Told(one.getKey(), told(one.getKey(), one.getValue())))
                .toList();
    }

    /** The words behind the name of the input; where it has none, the words alone. */
    private String told(String input, String words) {
        Matcher item = OF_ITEM.matcher(input);
        if (!item.matches()) {
            return told(LABELS, input, words);
        }
        Object number = Integer.parseInt(item.group(1)) + 1;
        String of = messages.getMessage("models.new.item", new Object[] {number}, locale);
        return messages.getMessage(
                "models.new.told", new Object[] {of, told(LABELS_OF_ITEM, item.group(2), words)}, locale);
    }

    private String told(Map<String, String> labels, String input, String words) {
        String key = labels.get(input);
        if (key == null) {
            return words;
        }
        String label = messages.getMessage(key, null, locale);
        return messages.getMessage("models.new.told", new Object[] {label, words}, locale);
    }
}
