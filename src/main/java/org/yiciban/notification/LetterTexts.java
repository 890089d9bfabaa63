package org.yiciban.notification;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of messages: those of the place where it has some, else the shipped ones in {@code messages}. */
@Component
class LetterTexts {

    private final MessageSource messages;
    private final TextFiles files;

    LetterTexts(MessageSource messages, TextFiles files) {
        this.messages = messages;
        this.files = files;
    }

    String text(String code, Locale language, Object... values) {
        String own = own(code, language, values);
        return own != null ? own : messages.getMessage(code, values, language);
    }

    /** The same; without such a sentence another text. */
    String text(String code, String otherwise, Locale language, Object... values) {
        String own = own(code, language, values);
        return own != null ? own : String.valueOf(messages.getMessage(code, values, otherwise, language));
    }

    /** In one go: what stands in braces in a value is no place of the sentence. */
    private @Nullable String own(String code, Locale language, Object... values) {
        String sentence = files.sentence(code, language);
        if (sentence == null) {
            return null;
        }
        Map<String, Integer> places = TextPlaces.of(code);
        return TextPlaces.NAMED.matcher(sentence).replaceAll(found -> {
            int place = places.get(found.group(1));
            return Matcher.quoteReplacement(place < values.length ? String.valueOf(values[place]) : "");
        });
    }
}
