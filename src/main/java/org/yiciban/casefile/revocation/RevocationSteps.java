package org.yiciban.casefile.revocation;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.RevocationFacts;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.casefile.hearing.HearingGate;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.casefile.states.RevocationKind;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.deadline.clock.ClockKind;

/** What persons decide of a grant that may not stand: the head takes it back or keeps it, its agency looks at a doubt. */
@Component
class RevocationSteps implements StepRules {

    private final RevocationBook book;
    private final Revocations revocations;
    private final RevocationEndings endings;
    private final Clocks clocks;
    private final HearingGate hearings;

    RevocationSteps(
            RevocationBook book,
            Revocations revocations,
            RevocationEndings endings,
            Clocks clocks,
            HearingGate hearings) {
        this.book = book;
        this.revocations = revocations;
        this.endings = endings;
        this.clocks = clocks;
        this.hearings = hearings;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(Step.DECIDE_REVOCATION, this::decide, Step.CONSIDER_REVOCATION, this::consider);
    }

    /** Whoever opened it doesn't decide it; what was gained by deceit is not compensated (licensing law Art. 69 para 4). */
    private StepFacts decide(StepAct act) {
        CaseItem item = act.item();
        Revocation open =
                book.open(act.file().number(), item.key()).orElseThrow(() -> ActRefused.conflict("revocation.none"));
        if (open.openedBy().equals(act.context().actorId())) {
            throw ActRefused.forbidden("revocation.second-person");
        }
        hearings.requireHeard(act.file(), item.key(), Hearing.About.REVOCATION, act.context());
        boolean revoked = act.outcome() == StepOutcome.REVOKE;
        String compensation = typed(act, "compensation");
        if (revoked && open.ground() == RevocationGround.FRAUD && !compensation.isEmpty()) {
            throw InvalidInput.of("compensation", "not-owed", "revocation.fraud");
        }
        if (revoked && open.kind() == RevocationKind.WITHDRAWAL && compensation.isEmpty()) {
            throw InvalidInput.of("compensation", "required", "revocation.compensation");
        }
        Revocation decided =
                open.decided(revoked, act.context().instant(), typed(act, "reason"), revoked ? compensation : "");
        if (revoked) {
            endings.revoke(act.file(), item, decided, act.context());
        } else {
            endings.keep(act.file(), item, decided, act.context());
        }
        return StepFacts.of(act.outcome());
    }

    /** It stands, or its revocation is opened: nothing falls by itself. */
    private StepFacts consider(StepAct act) {
        CaseItem item = act.item();
        CasePart part = CasePart.ofRevocationDoubt(item.key());
        clocks.meet(act.file(), part, ClockKind.STEP, act.context());
        String finding = typed(act, "finding");
        act.file()
                .record(act.line(JournalEvent.REVOCATION_CONSIDERED)
                        .facts(new RevocationFacts.Considered(
                                item.key(), act.outcome().code(), finding)));
        if (act.outcome() == StepOutcome.OPEN_REVOCATION) {
            RevocationGround ground = RevocationGround.named(typed(act, "ground"))
                    .filter(one -> one.kind() != RevocationKind.CANCELLATION)
                    .orElseThrow(() -> InvalidInput.of("ground", "required", "revocation.ground"));
            Revocation.Said said = RevocationInput.said(act.file(), item, finding, typed(act, "basis"), "finding");
            revocations.open(act.file(), item, ground, said, act.context());
        }
        act.file().touch();
        return StepFacts.of(act.outcome());
    }

    private static String typed(StepAct act, String field) {
        return Objects.toString(act.completion().data().get(field), "").strip();
    }
}
