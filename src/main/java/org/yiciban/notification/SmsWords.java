package org.yiciban.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
    /** No day is longer in writing: the one in Chinese, the other in English. */
    private static final List<LocalDate> LONG_DAYS = List.of(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 9, 30));

    private final LetterTexts texts;

    SmsWords(LetterTexts texts) {
        this.texts = texts;
        List<String> wrong = Stream.of(NotificationKind.values())
                .flatMap(kind -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .flatMap(language -> tooLong(kind, language)))
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            throw new StartRefused(wrong);
        }
    }

    private Stream<String> tooLong(NotificationKind kind, Locale language) {
        Stream<Optional<String>> days = Stream.concat(
                Stream.of(Optional.empty()),
                LONG_DAYS.stream().map(day -> Optional.of(LetterWords.day(day, language))));
        return days.map(day -> text(kind, ANY, day, language))
                .filter(text -> text.length() > longest(language))
                .map(text -> "The text message " + kind + " is longer than one part (" + longest(language) + " signs, "
                        + language.toLanguageTag() + "): " + text);
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
        return texts.text(
                "notification.sms",
                language,
                number.value(),
                texts.text("notification.kind." + kind, language),
                todo(kind, day, language));
    }

    /** What is to be done now, and until when if a day belongs to it. */
    String todo(NotificationKind kind, Optional<String> day, Locale language) {
        String plain = texts.text("notification.sms." + kind, texts.text("notification.sms.see", language), language);
        return day.map(one -> texts.text("notification.sms.date." + kind, plain, language, one))
                .orElse(plain);
    }

    private static int longest(Locale language) {
        return Locale.ENGLISH.equals(language) ? LONGEST_ENGLISH : LONGEST_CHINESE;
    }
}
