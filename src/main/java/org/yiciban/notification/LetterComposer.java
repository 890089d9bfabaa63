package org.yiciban.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.Principals;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.ports.CaseAdvanced;
import org.yiciban.casefile.ports.CaseAdvanced.Deed;

/** Writes what an applicant is told about an act: one message by each way that is open, whatever the act brought with it. */
@Component
class LetterComposer {

    /** Sets the principal's message off from the one to the address that stands in the application. */
    private static final String TO_PRINCIPAL = "p";
    /** Sets a text message off from the mail. */
    private static final String AS_SMS = "s";

    private final LetterWords words;
    private final SmsWords smsWords;
    private final SmsRefusals refusals;
    private final Principals principals;
    private final Clock clock;

    LetterComposer(LetterWords words, SmsWords smsWords, SmsRefusals refusals, Principals principals, Clock clock) {
        this.words = words;
        this.smsWords = smsWords;
        this.refusals = refusals;
        this.principals = principals;
        this.clock = clock;
    }

    /** A line of the journal that is news. */
    record Told(NotificationKind news, Deed deed) {}

    private record Reader(MessageWay way, String address, String language, String mark) {}

    /** The messages, if there is something to tell and somebody gave an address or a number for it. */
    List<Letter> about(CaseAdvanced advanced, Set<MessageWay> open) {
        List<Told> told = told(advanced);
        if (told.isEmpty() || open.isEmpty()) {
            return List.of();
        }
        return readers(advanced, told, open)
                .map(to -> letter(advanced, told, to))
                .toList();
    }

    /** Those whose address stands in the application, and a principal by what he gave himself when his agent acts. */
    private Stream<Reader> readers(CaseAdvanced advanced, List<Told> told, Set<MessageWay> open) {
        Set<String> reached = new LinkedHashSet<>();
        List<Reader> readers = new ArrayList<>(reachedAs(advanced.applicant(), "", open));
        if (told.stream().anyMatch(one -> one.news().isOfAnAgent(one.deed()))) {
            principals.ownAddress(advanced).ifPresent(own -> readers.addAll(reachedAs(own, TO_PRINCIPAL, open)));
        }
        boolean noSms = readers.stream().anyMatch(one -> one.way() == MessageWay.SMS)
                && refusals.isRefused(advanced.caseNumber());
        return readers.stream()
                .filter(one -> !(noSms && one.way() == MessageWay.SMS))
                .filter(one -> reached.add(one.address().toLowerCase(Locale.ROOT)));
    }

    private static List<Reader> reachedAs(Applicant one, String mark, Set<MessageWay> open) {
        List<Reader> readers = new ArrayList<>();
        if (open.contains(MessageWay.MAIL)
                && one.email() != null
                && !one.email().isBlank()) {
            readers.add(new Reader(MessageWay.MAIL, one.email().strip(), one.language(), mark));
        }
        if (open.contains(MessageWay.SMS)
                && one.mobile() != null
                && !one.mobile().isBlank()) {
            readers.add(new Reader(MessageWay.SMS, one.mobile().strip(), one.language(), mark + AS_SMS));
        }
        return readers;
    }

    private static List<Told> told(CaseAdvanced advanced) {
        List<Told> all = new ArrayList<>();
        advanced.deeds().forEach(deed -> NotificationKind.of(deed)
                .ifPresent(notificationKind -> all.add(new Told(notificationKind, deed))));
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> one.news().isContainedIn(other.news())))
                .toList();
    }

    private Letter letter(CaseAdvanced advanced, List<Told> told, Reader to) {
        Locale language = "en".equals(to.language()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        NotificationKind main =
                told.stream().map(Told::news).max(NotificationKind::compareTo).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        boolean mail = to.way() == MessageWay.MAIL;
        return new Letter(
                advanced.caseNumber() + "." + told.get(0).deed().entry() + to.mark(),
                advanced.caseNumber(),
                main,
                to.way(),
                to.address(),
                to.language(),
                mail ? words.subject(main, advanced, language) : "",
                mail ? body(advanced, told, language) : smsWords.text(main, told, advanced, language),
                now);
    }

    private String body(CaseAdvanced advanced, List<Told> told, Locale language) {
        // two clocks of one item may move to the same day
        Set<String> paragraphs = new LinkedHashSet<>();
        told.forEach(one -> paragraphs.add(words.paragraph(one.news(), one.deed(), advanced, language)));
        return words.body(advanced, paragraphs, language);
    }
}
