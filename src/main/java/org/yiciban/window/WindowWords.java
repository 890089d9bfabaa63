package org.yiciban.window;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of these pages in the language of the reader. */
@Component
class WindowWords {

    private final MessageSource messages;

    WindowWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("window." + key, arguments, locale());
    }

    /** What a step ended with, as the case file says it. */
    String outcome(String step, String outcome) {
        return messages.getMessage("outcome." + step + "." + outcome, null, outcome, locale());
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
