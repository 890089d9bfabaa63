package org.yiciban.shared;

import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences of one module in both languages, from {@code messages/<module>.properties} and {@code …_en}. */
public final class Sentences {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final String family;
    private final ResourceBundle zh;
    private final ResourceBundle en;

    /** @throws java.util.MissingResourceException when the module has no sentences */
    public Sentences(String module) {
        this(module, module);
    }

    /**
     * Those whose keys begin with a word of their own.
     *
     * @throws java.util.MissingResourceException when the module has no sentences
     */
    public Sentences(String module, String family) {
        this.family = family;
        this.zh = ResourceBundle.getBundle("messages/" + module, Locale.ROOT, EXACT);
        this.en = ResourceBundle.getBundle("messages/" + module, Locale.ENGLISH, EXACT);
    }

    /**
     * The sentence {@code <module>.<key>}, or {@code <family>.<key>}, with its places filled in, each language with its own words.
     *
     * @throws java.util.MissingResourceException when there is no such sentence
     */
    public LocalText of(String key, Object... arguments) {
        String name = family + "." + key;
        return new LocalText(
                fill(zh.getString(name), Locale.CHINESE, arguments),
                fill(en.getString(name), Locale.ENGLISH, arguments));
    }

    /** Filled in once: what people and files say never becomes a place of its own. */
    private static String fill(String sentence, Locale locale, Object... arguments) {
        return PLACE.matcher(sentence).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            Object argument = index < arguments.length ? arguments[index] : place.group();
            return Matcher.quoteReplacement(said(argument, locale));
        });
    }

    /** Texts and limits in the language of the sentence, lists as that language lists things, numbers plain. */
    private static String said(Object argument, Locale locale) {
        if (argument instanceof Collection<?> several) {
            String between = locale.equals(Locale.ENGLISH) ? ", " : "、";
            return several.stream().map(one -> said(one, locale)).collect(Collectors.joining(between));
        }
        Object words = argument instanceof TimeLimit limit ? limit.words() : argument;
        return words instanceof LocalText text ? text.in(locale) : String.valueOf(words);
    }
}
