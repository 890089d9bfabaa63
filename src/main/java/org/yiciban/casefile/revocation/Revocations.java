package org.yiciban.casefile.revocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.RevocationFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalBasis;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.OnRecord;
import org.yiciban.shared.TimeLimit;

/**
 * The life of a revocation in its case: its holder is told and heard before the head decides (licensing law Arts 7, 8, 69);
 * what has ended by itself is struck off without that (Art. 70). Nothing is taken back by a program.
 */
@Component
@EnableConfigurationProperties(RevocationSettings.class)
public class Revocations {

    /** So many statements are taken in one revocation; more say nothing new. */
    private static final int MOST_STATEMENTS = 20;

    private final RevocationBook book;
    private final RevocationDocuments documents;
    private final RevocationSettings settings;
    private final Clocks clocks;
    private final ObjectProvider<CaseProcess> process;

    Revocations(
            RevocationBook book,
            RevocationDocuments documents,
            RevocationSettings settings,
            Clocks clocks,
            ObjectProvider<CaseProcess> process) {
        this.book = book;
        this.documents = documents;
        this.settings = settings;
        this.clocks = clocks;
        this.process = process;
    }

    /** Opens it: its holder is told what is intended, and his time to state his case begins. */
    Revocation open(CaseFile file, CaseItem item, RevocationGround ground, Revocation.Said said, ActContext context) {
        if (context.person().is(Role.HEAD)) {
            // the head decides about it, and nobody about what he opened himself
            throw ActRefused.forbidden("revocation.officer-opens");
        }
        RevocationEndings.requireGranted(item);
        book.requireNoneOpen(file.number(), item.key());
        Instant at = context.instant();
        CasePart part = CasePart.ofRevocation(item.key());
        CaseClock statements = clocks.start(
                file,
                part,
                ClockKind.STATEMENT,
                null,
                ClockLimit.of(settings.statementLimit(), LegalBasis.STATEMENT.citation()),
                at,
                item.agency());
        String notice = documents.told(file, item, ground, said, statements, context);
        Revocation opened = new Revocation(
                book.count(file.number()) + 1,
                item.key(),
                ground,
                said,
                context.actorId(),
                at,
                Revocation.State.TOLD,
                List.of(),
                null,
                null,
                null,
                notice,
                null);
        book.add(file.number(), opened);
        file.record(JournalLine.of(JournalEvent.REVOCATION_OPENED, part, context, at)
                .facts(new RevocationFacts.Opened(item.key(), opened.number(), opened.kind(), ground, notice)));
        file.touch();
        start(file, part, HandlingProcess.REVOCATION);
        return opened;
    }

    /**
     * Its holder states his case.
     *
     * @param text empty where he waives it, which is his last word
     * @param last whether he wants to state nothing else: then it can be decided before his time has passed
     * @throws ActRefused when nothing is to be stated, or not any more
     */
    public void state(CaseFile file, ItemKey key, String text, boolean last, ActContext context) {
        CaseItem item = file.item(key);
        Revocation open = book.open(file.number(), key).orElseThrow(() -> ActRefused.conflict("revocation.none"));
        if (open.state() != Revocation.State.TOLD) {
            throw ActRefused.conflict("revocation.heard");
        }
        if (open.statements().size() >= MOST_STATEMENTS) {
            throw ActRefused.conflict("revocation.statements", MOST_STATEMENTS);
        }
        boolean waived = text.isEmpty();
        CasePart part = CasePart.ofRevocation(key);
        book.state(file.number(), open, new Revocation.Statement(context.instant(), text));
        file.record(JournalLine.of(JournalEvent.STATEMENT_MADE, part, context, context.instant())
                .facts(new RevocationFacts.Stated(key, open.number(), last, waived)));
        file.touch();
        if (last || waived) {
            clocks.meet(file, part, ClockKind.STATEMENT, context);
            heard(file, item, open, context.instant());
            process.getObject().tell(file.number(), part, ProcessMessage.STATEMENTS_MADE);
        }
    }

    /** The one that a part of a case is about; empty for every other part. */
    public Optional<Revocation> of(CaseFile file, CasePart part) {
        return part.item()
                .filter(item -> CasePart.ofRevocation(item).equals(part))
                .flatMap(item -> book.open(file.number(), item));
    }

    /** His time has passed: it is decided on what there is. */
    public void closeStatements(CaseFile file, ItemKey key, Instant now) {
        CasePart part = CasePart.ofRevocation(key);
        for (CaseClock clock : file.running(part, ClockKind.STATEMENT)) {
            Instant due = clock.due().orElseThrow();
            ActContext byLaw = ActContext.byLaw(due);
            clock.add(ClockEvent.met(due, byLaw.actorId()));
            book.open(file.number(), key).ifPresent(open -> {
                heard(file, file.item(key), open, due);
                file.record(JournalLine.of(JournalEvent.STATEMENTS_CLOSED, part, byLaw, now)
                        .facts(new RevocationFacts.StatementsClosed(key, open.number())));
            });
        }
        file.touch();
    }

    /**
     * The agency has to look whether something it has granted can stand; nothing is taken back by that. While it looks already,
     * another reason stands beside the first.
     */
    public void doubt(CaseFile file, CaseItem item, RevocationFacts.Doubted why, ActContext context) {
        CasePart part = CasePart.ofRevocationDoubt(item.key());
        boolean open = !file.running(part, ClockKind.STEP).isEmpty();
        file.record(JournalLine.of(JournalEvent.REVOCATION_DOUBTED, part, context, context.instant())
                .facts(why));
        file.touch();
        if (!open) {
            startStep(file, part, item, settings.doubtLimit(), context.instant());
            start(file, part, HandlingProcess.REVOCATION_DOUBT);
        }
    }

    private void heard(CaseFile file, CaseItem item, Revocation open, Instant at) {
        book.heard(file.number(), open);
        startStep(file, CasePart.ofRevocation(item.key()), item, settings.decisionLimit(), at);
    }

    private void startStep(CaseFile file, CasePart part, CaseItem item, TimeLimit limit, Instant at) {
        ClockLimit own = ClockLimit.of(limit, OnRecord.of("revocation.setting").zh());
        clocks.start(file, part, ClockKind.STEP, null, own, at, item.agency());
    }

    private void start(CaseFile file, CasePart part, HandlingProcess model) {
        process.getObject()
                .startAside(file.number(), part, model, file.release().deploymentId());
    }
}
