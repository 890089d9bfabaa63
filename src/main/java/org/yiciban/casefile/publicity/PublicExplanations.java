package org.yiciban.casefile.publicity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.clocks.ExplanationSettings;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentLinks;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.LocalText;

/** What units that were late have said of it, for everybody to read 公开说明理由 (优化营商环境条例 Art. 36). */
@Service
@EnableConfigurationProperties(ExplanationSettings.class)
public class PublicExplanations {

    /** Nobody reads more at once. */
    private static final int MOST = 200;

    private final Documents documents;
    private final ExplanationSettings settings;
    private final Clock clock;

    PublicExplanations(Documents documents, ExplanationSettings settings, Clock clock) {
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One explanation: no case and no person.
     *
     * @param agency that was late
     * @param what the item that was late, or else the service
     * @param due until when it should have been done
     */
    public record Told(
            String number, LocalText agency, LocalText what, Instant due, Instant explainedAt, LocalText reason) {}

    /** Those of the last time, the newest first; one that was sent back is not among them any more. */
    public List<Told> latest() {
        List<IssuedDocument> all =
                documents.since(DocumentType.OVERDUE, clock.instant().minus(settings.published()), MOST);
        return all.stream()
                .filter(one -> DocumentLinks.of(one, all).holds())
                .map(PublicExplanations::told)
                .toList();
    }

    private static Told told(IssuedDocument one) {
        Optional<LocalText> item = one.text(DocumentFact.ITEM);
        return new Told(
                one.number(),
                one.text(DocumentFact.SIGNED_BY).orElseThrow(),
                item.or(() -> one.text(DocumentFact.BUNDLE)).orElseThrow(),
                one.moment(DocumentFact.DUE).orElseThrow(),
                one.issuedAt(),
                one.text(DocumentFact.REASON).orElseThrow());
    }
}
