package org.yiciban.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.CaseAdvanced;
import org.yiciban.casefile.CaseAdvanced.Deed;

/** Writes what an applicant is told about an act: one letter, whatever the act brought with it. */
@Component
class Letters {

    private final LetterWords words;
    private final Clock clock;

    Letters(LetterWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    private record Told(News news, Deed deed) {}

    /** The letter, if there is something to tell and somebody gave an address for it. */
    Optional<Letter> about(CaseAdvanced advanced) {
        String email = advanced.applicant().email();
        if (email == null || email.isBlank()) {
            return Optional.empty();
        }
        List<Told> told = told(advanced);
        return told.stream().map(Told::news).max(News::compareTo).map(main -> letter(advanced, told, main, email));
    }

    private static List<Told> told(CaseAdvanced advanced) {
        List<Told> all = new ArrayList<>();
        advanced.deeds().forEach(deed -> News.of(deed).ifPresent(news -> all.add(new Told(news, deed))));
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> one.news().isContainedIn(other.news())))
                .toList();
    }

    private Letter letter(CaseAdvanced advanced, List<Told> told, News main, String email) {
        Locale language = "en".equals(advanced.applicant().language()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // two clocks of one item may move to the same day
        Set<String> paragraphs = new LinkedHashSet<>();
        told.forEach(one -> paragraphs.add(words.paragraph(one.news(), one.deed(), advanced, language)));
        return new Letter(
                advanced.caseNumber() + "." + told.get(0).deed().entry(),
                advanced.caseNumber(),
                main,
                email.strip(),
                advanced.applicant().language(),
                words.subject(main, advanced, language),
                words.body(advanced, paragraphs, language),
                now);
    }
}
