package org.yiciban.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.CaseAdvanced;
import org.yiciban.casefile.ports.CaseAdvanced.Deed;
import org.yiciban.notification.LetterComposer.Told;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.StartRefused;

/**
 * The words of text messages: which case, what happened, what to do and until when. No name, no address to click at, no
 * query code: anybody may look at a telephone. Each is one part as networks count, 70 signs in Chinese and 160 in English.
 */
@Component
class SmsWords {

    private static final int LONGEST_CHINESE = 70;
    private static final int LONGEST_ENGLISH = 160;
    private static final CaseNumber ANY = new CaseNumber("20260928990101B010000032");
    private static final LocalDate LONG_DAY = LocalDate.of(2026, 11, 28);

    private final LetterTexts texts;

    SmsWords(LetterTexts texts) {
        this.texts = texts;
        List<String> wrong = new ArrayList<>();
        for (NotificationKind kind : NotificationKind.values()) {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                String longest = text(kind, ANY, Optional.of(LetterWords.day(LONG_DAY, language)), language);
                if (longest.length() > longest(language)) {
                    wrong.add("The text message " + kind + " is longer than one part (" + longest(language) + " signs, "
                            + language.toLanguageTag() + "): " + longest);
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new StartRefused(wrong);
        }
    }

    /** Of several things that an act brought the weightiest is told; the page of the case has all. */
    String text(NotificationKind main, List<Told> told, CaseAdvanced advanced, Locale language) {
        Optional<String> day = told.stream()
                .filter(one -> one.news() == main)
                .flatMap(one -> day(main, one.deed(), advanced).stream())
                .min(Comparator.naturalOrder())
                .map(one -> LetterWords.day(one, language));
        String text = text(main, advanced.caseNumber(), day, language);
        return text.substring(0, Math.min(text.length(), longest(language)));
    }

    private static Optional<LocalDate> day(NotificationKind main, Deed deed, CaseAdvanced advanced) {
        Optional<Instant> due = main.date(advanced, deed);
        return due.map(at -> at.atZone(LetterWords.ZONE).toLocalDate())
                .or(() -> Optional.ofNullable(deed.facts().until()));
    }

    String text(NotificationKind kind, CaseNumber number, Optional<String> day, Locale language) {
        String plain = texts.text("notification.sms." + kind, texts.text("notification.sms.see", language), language);
        String todo = day.map(one -> texts.text("notification.sms.date." + kind, plain, language, one))
                .orElse(plain);
        return texts.text(
                "notification.sms", language, number.value(), texts.text("notification.kind." + kind, language), todo);
    }

    private static int longest(Locale language) {
        return Locale.ENGLISH.equals(language) ? LONGEST_ENGLISH : LONGEST_CHINESE;
    }
}
