package org.yiciban.document.issued;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * A document as issued.
 *
 * @param item null when it concerns the whole case
 * @param number such as 云溪市监许准〔2026〕123号
 * @param facts what it says, fixed when it was issued
 * @param original its words, fixed when it was issued; empty for documents from before words were kept
 * @param seal its seal; null for a document that wants none, as those from before there were seals
 * @param intact whether words and facts are still what they were when it was issued
 */
public record IssuedDocument(
        CaseNumber caseNumber,
        DocumentType type,
        @Nullable ItemKey item,
        String number,
        AgencyCode agency,
        Instant issuedAt,
        Map<String, Object> facts,
        Optional<Original> original,
        @Nullable SealMark seal,
        boolean intact) {

    /** A document of which nothing but its facts is kept. */
    public IssuedDocument(
            CaseNumber caseNumber,
            DocumentType type,
            @Nullable ItemKey item,
            String number,
            AgencyCode agency,
            Instant issuedAt,
            Map<String, Object> facts) {
        this(caseNumber, type, item, number, agency, issuedAt, facts, Optional.empty(), null, true);
    }

    /** What it is called: a receipt by what was received, a certificate by its kind. */
    public LocalText title() {
        Optional<LocalText> own = type == DocumentType.CERTIFICATE ? text(DocumentFact.TITLE) : Optional.empty();
        return own.orElseGet(this::usualTitle);
    }

    /** What ends a grant says of a licence that it is one. */
    private LocalText usualTitle() {
        String mode = Objects.toString(facts.get(DocumentFact.MODE.key()), "");
        boolean licence = !"false".equals(Objects.toString(facts.get(DocumentFact.LICENCE.key()), ""));
        return type.title(mode + (type.isOfRevocation() && !licence ? ".OTHER" : ""));
    }

    /** Whether it says anything about that, be it that there are none. */
    public boolean says(DocumentFact fact) {
        return facts.containsKey(fact.key());
    }

    /** A text that it says, in both languages where it was said in both. */
    public Optional<LocalText> text(DocumentFact fact) {
        return new IssuedFacts(facts).text(fact);
    }

    /** A moment that it says. */
    public Optional<Instant> moment(DocumentFact fact) {
        return Optional.ofNullable(facts.get(fact.key())).map(Object::toString).map(Instant::parse);
    }

    /** The lines of a table in it. */
    public List<IssuedFacts> lines(DocumentFact fact) {
        return new IssuedFacts(facts).lines(fact);
    }

    IssuedDocument with(Original words, String storedFacts) {
        return new IssuedDocument(
                caseNumber,
                type,
                item,
                number,
                agency,
                issuedAt,
                facts,
                Optional.of(words),
                seal,
                words.intact(storedFacts, this));
    }

    IssuedDocument with(@Nullable SealMark mark) {
        return new IssuedDocument(caseNumber, type, item, number, agency, issuedAt, facts, original, mark, intact);
    }
}
