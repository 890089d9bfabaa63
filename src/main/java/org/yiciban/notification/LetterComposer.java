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
import org.yiciban.casefile.ports.CaseAdvanced;
import org.yiciban.casefile.ports.CaseAdvanced.Deed;

/** Writes what an applicant is told about an act: one letter, whatever the act brought with it. */
@Component
class LetterComposer {

    /** Sets the principal's letter off from the one to the address that stands in the application. */
    private static final String TO_PRINCIPAL = "p";

    private final LetterWords words;
    private final Principals principals;
    private final Clock clock;

    LetterComposer(LetterWords words, Principals principals, Clock clock) {
        this.words = words;
        this.principals = principals;
        this.clock = clock;
    }

    private record Told(NotificationKind news, Deed deed) {}

    private record Reader(String email, String language, String mark) {}

    /** The letters, if there is something to tell and somebody gave an address for it. */
    List<Letter> about(CaseAdvanced advanced) {
        List<Told> told = told(advanced);
        if (told.isEmpty()) {
            return List.of();
        }
        return readers(advanced, told).map(to -> letter(advanced, told, to)).toList();
    }

    /** The address in the application, and the one that a principal gave himself when his agent acts. */
    private Stream<Reader> readers(CaseAdvanced advanced, List<Told> told) {
        Stream<Reader> given = Stream.of(advanced.applicant())
                .filter(one -> one.email() != null && !one.email().isBlank())
                .map(one -> new Reader(one.email().strip(), one.language(), ""));
        if (told.stream().noneMatch(one -> one.news().isOfAnAgent(one.deed()))) {
            return given;
        }
        Stream<Reader> own = principals
                .ownAddress(advanced)
                .filter(one -> !one.email()
                        .strip()
                        .equalsIgnoreCase(advanced.applicant().email()))
                .map(one -> new Reader(one.email().strip(), one.language(), TO_PRINCIPAL))
                .stream();
        return Stream.concat(given, own);
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
        // two clocks of one item may move to the same day
        Set<String> paragraphs = new LinkedHashSet<>();
        told.forEach(one -> paragraphs.add(words.paragraph(one.news(), one.deed(), advanced, language)));
        return new Letter(
                advanced.caseNumber() + "." + told.get(0).deed().entry() + to.mark(),
                advanced.caseNumber(),
                main,
                to.email(),
                to.language(),
                words.subject(main, advanced, language),
                words.body(advanced, paragraphs, language),
                now);
    }
}
