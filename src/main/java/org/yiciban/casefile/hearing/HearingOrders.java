package org.yiciban.casefile.hearing;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.HearingFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalBasis;

/**
 * The beginning of a hearing: its right is told, or it is ordered, and then held in time (licensing law Arts 46, 47). What is
 * to be decided waits for it ({@link HearingGate}).
 */
@Component
@EnableConfigurationProperties(HearingSettings.class)
class HearingOrders {

    private final HearingBook book;
    private final HearingDocuments documents;
    private final PartyLetters letters;
    private final HearingSettings settings;
    private final Clocks clocks;
    private final ObjectProvider<CaseProcess> process;

    HearingOrders(
            HearingBook book,
            HearingDocuments documents,
            PartyLetters letters,
            HearingSettings settings,
            Clocks clocks,
            ObjectProvider<CaseProcess> process) {
        this.book = book;
        this.documents = documents;
        this.letters = letters;
        this.settings = settings;
        this.clocks = clocks;
        this.process = process;
    }

    /** Tells that a hearing may be asked for, or orders one that nobody has to ask for. */
    Hearing tell(CaseFile file, CaseItem item, Hearing.Motion motion, String matter, ActContext context) {
        Hearing.About about =
                about(file, item).orElseThrow(() -> ActRefused.byStateOf(item.key(), "hearing.nothing-to-decide"));
        if (book.open(file.number(), item.key()).isPresent()) {
            throw ActRefused.byStateOf(item.key(), "hearing.open");
        }
        Instant at = context.instant();
        CasePart part = CasePart.ofHearing(item.key());
        boolean own = motion == Hearing.Motion.OWN;
        String notice = null;
        if (!own) {
            ClockLimit limit = ClockLimit.of(settings.askLimit(), LegalBasis.HEARING.citation());
            CaseClock right = clocks.start(file, part, ClockKind.HEARING, null, limit, at, item.agency());
            notice = documents.told(file, item, matter, right, context);
            letters.right(file, item, matter, right, context);
        }
        Hearing told = new Hearing(
                book.count(file.number()) + 1,
                item.key(),
                about,
                motion,
                own ? Hearing.State.ASKED : Hearing.State.TOLD,
                matter,
                context.actorId(),
                at,
                notice,
                own ? at : null,
                null,
                null,
                null,
                null);
        book.add(file.number(), told);
        file.record(JournalLine.of(JournalEvent.HEARING_TOLD, part, context, at)
                .facts(new HearingFacts.Told(item.key(), told.number(), notice)));
        process.getObject()
                .startAside(
                        file.number(),
                        part,
                        HandlingProcess.HEARING,
                        file.release().deploymentId());
        if (own) {
            due(file, item, at);
        }
        file.touch();
        return told;
    }

    /** What is decided after it: the application, or whether the grant is taken back; empty where nothing is. */
    static Optional<Hearing.About> about(CaseFile file, CaseItem item) {
        // a decision that stands ready and waits for a promised paper has been made
        if (item.status().isRunning() && item.decidedBy() == null) {
            return Optional.of(Hearing.About.DECISION);
        }
        CasePart revocation = CasePart.ofRevocation(item.key());
        return Stream.of(ClockKind.STATEMENT, ClockKind.STEP)
                .filter(kind -> !file.running(revocation, kind).isEmpty())
                .map(kind -> Hearing.About.REVOCATION)
                .findFirst();
    }

    /** It is to be held, in time. */
    void due(CaseFile file, CaseItem item, Instant at) {
        CasePart part = CasePart.ofHearing(item.key());
        ClockLimit limit = ClockLimit.of(settings.holdLimit(), LegalBasis.HEARING.citation());
        clocks.start(file, part, ClockKind.STEP, null, limit, at, item.agency());
        process.getObject().tell(file.number(), part, ProcessMessage.HEARING_DUE);
    }
}
