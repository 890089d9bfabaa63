package org.yiciban.casefile.commitment;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.CommitmentFacts;
import org.yiciban.casefile.facts.RevocationFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.revocation.Revocations;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.CommitmentRule;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemKey;

/**
 * The life of a commitment after the grant: drawn for a check, mended by a date where it isn't kept, doubted where it isn't
 * mended or was false. Nothing is taken back by that; a revocation is a procedure of its own (licensing law Art. 69).
 */
@Component
public class PostChecks {

    private final CommitmentBook book;
    private final CommitmentClocks limits;
    private final Clocks clocks;
    private final CaseSecret secret;
    private final Revocations revocations;
    private final ObjectProvider<CaseProcess> process;

    PostChecks(
            CommitmentBook book,
            CommitmentClocks limits,
            Clocks clocks,
            CaseSecret secret,
            Revocations revocations,
            ObjectProvider<CaseProcess> process) {
        this.book = book;
        this.limits = limits;
        this.clocks = clocks;
        this.secret = secret;
        this.revocations = revocations;
        this.process = process;
    }

    /** It is granted on a commitment: so many of a hundred as its sheet says are checked, and nobody can choose which. */
    public void draw(CaseFile file, CaseItem item, Instant now) {
        if (!item.committed() || !item.granted()) {
            return;
        }
        // cases of old times committed to no text
        Optional<Commitment> given = book.find(file.number(), item.key());
        Optional<CommitmentRule> rule = file.release().item(item.code()).committed();
        if (given.isEmpty() || rule.isEmpty()) {
            return;
        }
        CasePart part = CasePart.ofPostCheck(item.key());
        ActContext byLaw = ActContext.byLaw(now);
        int share = rule.get().share();
        int number = secret.drawn("commitment " + file.number() + " " + item.key());
        Instant due = null;
        if (number < share) {
            due = limits.check(file, item, now).due().orElseThrow();
        }
        book.save(given.get().drawn(new Commitment.Drawn(share, number, due)), byLaw.actorId());
        file.record(JournalLine.of(JournalEvent.COMMITMENT_DRAWN, part, byLaw, now)
                .facts(new CommitmentFacts.Drawn(item.key(), share, number)));
        if (due != null) {
            process.getObject()
                    .startAside(
                            file.number(),
                            part,
                            HandlingProcess.POST_CHECK,
                            file.release().deploymentId());
        }
    }

    /**
     * Its holder says that he has mended it.
     *
     * @throws ActRefused when nothing is to be mended, or not any more
     */
    public void report(CaseFile file, ItemKey key, String text, ActContext context) {
        CasePart part = CasePart.ofPostCheck(key);
        Commitment open = book.find(file.number(), key)
                .filter(one -> one.state() == Commitment.State.TO_MEND)
                .orElseThrow(() -> ActRefused.conflict("commitment.nothing-to-mend"));
        Commitment.Mending mending = open.mending();
        if (mending == null || mending.report() != null) {
            throw ActRefused.conflict("commitment.reported");
        }
        Instant at = context.instant();
        clocks.meet(file, part, ClockKind.MENDING, context);
        limits.recheck(file, file.item(key), at);
        book.save(open.mending(Commitment.State.TO_MEND, mending.reported(text)), context.actorId());
        file.record(JournalLine.of(JournalEvent.MENDING_REPORTED, part, context, at)
                .facts(new CommitmentFacts.MendingReported(key)));
        file.touch();
        process.getObject().tell(file.number(), part, ProcessMessage.MENDING_REPORTED);
    }

    /** The date of the order has passed and nothing was reported: its authority has to look whether the grant can stand. */
    public void closeMending(CaseFile file, ItemKey key, Instant now) {
        CasePart part = CasePart.ofPostCheck(key);
        for (CaseClock clock : file.running(part, ClockKind.MENDING)) {
            ActContext byLaw = ActContext.byLaw(clock.due().orElseThrow());
            clock.add(ClockEvent.cancelled(byLaw.instant(), "unmended", byLaw.actorId()));
            book.find(file.number(), key).ifPresent(open -> {
                book.save(open.in(Commitment.State.UNMENDED), byLaw.actorId());
                file.record(JournalLine.of(JournalEvent.MENDING_CLOSED, part, byLaw, now)
                        .facts(new CommitmentFacts.MendingClosed(key)));
                doubt(file, file.item(key), byLaw);
            });
        }
        file.touch();
    }

    /** Whether the grant can stand is looked at; what has ended meanwhile needs no look. */
    void doubt(CaseFile file, CaseItem item, ActContext context) {
        if (item.granted()) {
            revocations.doubt(file, item, RevocationFacts.Doubted.ofCommitment(item.key()), context);
        }
    }
}
