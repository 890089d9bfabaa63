package org.yiciban.window.frame;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.OutcomeWords;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Handling;

/** The words of these pages in the language of the reader. */
@Component
public class WindowWords {

    private final MessageSource messages;
    private final OutcomeWords outcomes;

    WindowWords(MessageSource messages, OutcomeWords outcomes) {
        this.messages = messages;
        this.outcomes = outcomes;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage("window." + key, arguments, locale());
    }

    /** Names by their codes, in the order of the codes. */
    public Map<String, String> named(String prefix, Stream<String> codes) {
        Map<String, String> names = new LinkedHashMap<>();
        codes.forEach(code -> names.put(code, say(prefix + code)));
        return names;
    }

    /** What the office calls the state of a case. */
    public String status(CaseStatus status) {
        return messages.getMessage("state.case." + status + ".office", null, locale());
    }

    /** What the office calls the states of cases, by their names, in their order. */
    public Map<String, String> statuses() {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(CaseStatus.values()).forEach(one -> names.put(one.name(), status(one)));
        return names;
    }

    /** What the office calls the state of an item. */
    String status(ItemStatus status) {
        return messages.getMessage("state.item." + status + ".office", null, locale());
    }

    /** What a step is called: one of the bundle as its sheet says. */
    public String step(Release release, String step) {
        return release.bundle().stepName(step).map(name -> name.in(locale())).orElseGet(() -> say("step." + step));
    }

    /** What a step ended with, as the case file says it; a step of a bundle has no words of its own. */
    public String outcome(String step, String outcome) {
        return messages.getMessage("outcome." + step + "." + outcome, null, outcomes.say(outcome, locale()), locale());
    }

    /** What an item ended with, in the words of its kind where it was decided. */
    String result(ItemOutcome outcome, Handling kind) {
        return outcomes.say(outcome.name(), kind, locale());
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
