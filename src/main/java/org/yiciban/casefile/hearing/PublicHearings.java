package org.yiciban.casefile.hearing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.IssuedFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** Hearings that an agency holds of its own motion and tells everybody (licensing law Art. 46): they are open. */
@Service
public class PublicHearings {

    /** It stands in the list until it is over. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final HearingBook book;
    private final Documents documents;
    private final Clock clock;

    PublicHearings(HearingBook book, Documents documents, Clock clock) {
        this.book = book;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * What everybody is told of one: what its notice says, and no case.
     *
     * @param item what is applied for
     * @param agency that holds it
     * @param open whether anybody may come
     * @param lines what the notice says; of one that isn't open, only when it is
     * @param phone of the agency
     * @param number of the notice
     */
    public record Announced(
            LocalText item,
            LocalText agency,
            Instant at,
            boolean open,
            List<Line> lines,
            LocalText phone,
            String number) {}

    /** One line of the notice. */
    public record Line(LocalText label, LocalText value) {}

    /** Those to come, the next first. */
    public List<Announced> upcoming() {
        Instant over = clock.instant().minus(LONGEST);
        return book.publicly().stream()
                .filter(one -> one.hearing().set().at().isAfter(over))
                .flatMap(this::announced)
                .sorted(Comparator.comparing(Announced::at))
                .toList();
    }

    private Stream<Announced> announced(HearingBook.Set one) {
        return Optional.ofNullable(one.announced()).flatMap(documents::find).stream()
                .map(notice -> told(one.hearing().set(), notice));
    }

    private static Announced told(Hearing.Session session, IssuedDocument notice) {
        return new Announced(
                text(notice, DocumentFact.SCOPE),
                text(notice, DocumentFact.SIGNED_BY),
                session.at(),
                session.closed().isEmpty(),
                session.closed().isEmpty()
                        ? notice.lines(DocumentFact.PROOF).stream()
                                .map(PublicHearings::line)
                                .toList()
                        : List.of(new Line(OnRecord.of("hearing.time"), HearingWords.moment(session.at()))),
                text(notice, DocumentFact.PHONE),
                notice.number());
    }

    private static Line line(IssuedFacts line) {
        return new Line(
                line.text(DocumentFact.LABEL).orElseThrow(),
                line.text(DocumentFact.VALUE).orElseThrow());
    }

    private static LocalText text(IssuedDocument notice, DocumentFact fact) {
        return notice.text(fact).orElseThrow();
    }
}
