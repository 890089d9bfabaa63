package org.yiciban.casefile.states;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.sheet.Handling;

/** What an act or an item ended with, in words: a filing is filed, a licence granted. */
@Component
public class OutcomeWords {

    private final MessageSource messages;

    OutcomeWords(MessageSource messages) {
        this.messages = messages;
    }

    /** In the words of the item's kind where it has some, else in those for all; what has no words stands for itself. */
    public String say(String outcome, Handling kind, Locale locale) {
        return word("outcome." + outcome + "." + kind, say(outcome, locale), locale);
    }

    /** In the words for all. */
    public String say(String outcome, Locale locale) {
        return word("outcome." + outcome, outcome, locale);
    }

    private String word(String code, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(code, null, null, locale), otherwise);
    }
}
