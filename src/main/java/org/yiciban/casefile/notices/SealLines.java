package org.yiciban.casefile.notices;

import java.time.Instant;
import java.util.Objects;
import org.yiciban.casefile.facts.SealFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.ActedFor;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Original;
import org.yiciban.document.issued.SealMark;

/** The line of the journal that tells who set which seal on which document. */
final class SealLines {

    private SealLines() {}

    /** Of a document that the act which issues it has sealed; a decision is issued by the program for who decided. */
    static JournalLine atOnce(IssuedDocument document, SealMark seal, ActContext context) {
        Instant at = context.instant();
        CasePart part = document.item() == null ? CasePart.BUNDLE : CasePart.of(document.item());
        SealFacts facts = SealFacts.of(
                document.number(),
                seal.type().text(),
                seal.kind().word(),
                document.original().map(Original::hash).orElse(null),
                false);
        if (context.actor() != null) {
            return JournalLine.of(JournalEvent.SEALED, part, context, at).facts(facts);
        }
        return new JournalLine(
                JournalEvent.SEALED,
                part,
                at,
                at,
                Objects.requireNonNull(seal.by()),
                Objects.requireNonNull(seal.name()),
                null,
                Channel.WEB,
                document.agency().value(),
                null,
                null,
                null,
                facts,
                ActedFor.in(context));
    }
}
