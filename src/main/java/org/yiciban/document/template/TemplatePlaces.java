package org.yiciban.document.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SentencePart;
import org.yiciban.document.issued.SentenceText;

/** The sentences of each type that an agency may say in its own words: how a document begins, and how it closes. */
@Component
public class TemplatePlaces {

    private static final ResourceBundle SHIPPED = ResourceBundle.getBundle("messages/document", Locale.ROOT);
    private static final List<String> PLACES = List.of("body", "close");

    private final MessageSource messages;

    TemplatePlaces(MessageSource messages) {
        this.messages = messages;
    }

    /** The keys of the sentences of a type, with the shipped words; a close that isn't shipped is empty and may be added. */
    public Map<String, SentenceText> of(DocumentType type) {
        Map<String, SentenceText> places = new TreeMap<>();
        PLACES.forEach(place -> Stream.concat(Stream.of(place + "." + type), keys(place + "." + type))
                .forEach(key -> places.put(key, shipped(key))));
        return places;
    }

    /** The mode of the documents in which a sentence stands; empty where it stands in those of any. */
    public static String mode(DocumentType type, String key) {
        String rest = key.substring(key.indexOf('.') + 1 + type.name().length());
        String mode = rest.startsWith(".") ? rest.substring(1) : rest;
        return mode.replaceFirst("\\.?(ITEM|WHOLE)$", "");
    }

    /** Whether a sentence stands in documents on one item, rather than in those on a whole case alone. */
    public boolean ofItem(DocumentType type, String key) {
        return !key.endsWith(".WHOLE") && !of(type).containsKey(key + ".ITEM");
    }

    private static Stream<String> keys(String begin) {
        return SHIPPED.keySet().stream()
                .filter(key -> key.startsWith("document." + begin + "."))
                .map(key -> key.substring("document.".length()));
    }

    private SentenceText shipped(String key) {
        return new SentenceText(shipped(key, Locale.SIMPLIFIED_CHINESE), shipped(key, Locale.ENGLISH));
    }

    private String shipped(String key, Locale locale) {
        return Objects.requireNonNullElse(
                messages.getMessage("document." + key, SentencePart.tokens(), null, locale), "");
    }
}
