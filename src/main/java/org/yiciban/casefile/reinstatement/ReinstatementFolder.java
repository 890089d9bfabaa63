package org.yiciban.casefile.reinstatement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.applicant.SupplementCheck;
import org.yiciban.casefile.applicant.SupplementRounds;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.application.SameAnswer;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.Capacity;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.Organ;
import org.yiciban.shared.Refusal;

/** What is kept of acts recorded late: the entry, the supplement with its proof, the lines of the journal. */
@Component
class ReinstatementFolder {

    private final ReinstatementBook book;
    private final LateSupplements supplements;
    private final Uploads uploads;
    private final Accounts accounts;

    ReinstatementFolder(ReinstatementBook book, LateSupplements supplements, Uploads uploads, Accounts accounts) {
        this.book = book;
        this.supplements = supplements;
        this.uploads = uploads;
        this.accounts = accounts;
    }

    Optional<Reinstatement> last(CaseNumber number) {
        return book.last(number);
    }

    void lockWaitingOf(CaseFile file) {
        book.lockWaitingOf(file);
    }

    List<CaseNumber> waiting(Organ lead) {
        return book.waiting(lead);
    }

    List<CorrectionRequirement> demands(CaseFile file) {
        return supplements.demands(file);
    }

    Map<String, Object> before(CaseFile file) {
        return supplements.before(file);
    }

    /**
     * The supplement, checked as if it had been recorded then; what is wrong with it or with the proof is added.
     *
     * @param missed the clocks that passed without the papers that are handed in now; none where a notice is answered
     */
    SupplementRounds.@Nullable Answer sound(
            CaseFile file, List<CaseClock> missed, LateAct act, Account account, List<FieldError> errors) {
        boolean proven = act.proof() != null
                && uploads.find(List.of(act.proof())).stream()
                        .anyMatch(upload -> upload.owner().equals(account.username()) && upload.caseNumber() == null);
        if (!proven) {
            errors.add(new FieldError("act.proof", "required", Refusal.of("late-act.proof")));
        }
        return missed.isEmpty()
                ? supplements.check(file, act, account.username(), errors)
                : supplements.papers(file, missed, act, account.username(), errors);
    }

    /** Who handed it in at the window, in words; null where nobody was seen: it was posted, or lay in the tray. */
    @Nullable
    LocalText seen(CaseFile file, LateAct act, ActContext context, List<FieldError> errors) {
        boolean posted = LateAct.Way.POSTED.name().equals(act.way());
        if (posted || act.presence() == null || act.presence().isNobody()) {
            return null;
        }
        try {
            return Presence.seen(context, act.presence(), file.filing().applicant())
                    .presence();
        } catch (InvalidInput wrong) {
            errors.addAll(wrong.errors());
            return null;
        }
    }

    void add(
            CaseFile file,
            @Nullable ItemKey item,
            LateAct.Proven act,
            SupplementRounds.Answer answer,
            ActContext context) {
        int no = book.last(file.number()).map(Reinstatement::no).orElse(0) + 1;
        Reinstatement asked = new Reinstatement(
                file.number(), no, item, Reinstatement.State.WAITING, act, signed(context), null, null);
        book.add(file, asked, answer);
        uploads.give(ids(asked, answer.sound()), file.number());
        MaterialCode paper = item == null
                ? null
                : answer.sound().papers().stream()
                        .map(Submissions.Paper::material)
                        .findFirst()
                        .orElse(null);
        tell(
                file,
                item,
                JournalEvent.LATE_ACT_RECORDED,
                context,
                new ReceptionFacts.LateActRecorded(act.reason(), act.actedOn(), paper));
    }

    void decide(Reinstatement asked, Reinstatement.State state, ActContext context, @Nullable String answer) {
        book.decide(new Reinstatement(
                asked.caseNumber(),
                asked.no(),
                asked.item(),
                state,
                asked.act(),
                asked.recorded(),
                signed(context),
                answer));
    }

    /** @param item whose end is to be undone; null where it is that of the application */
    void tell(CaseFile file, @Nullable ItemKey item, JournalEvent event, ActContext context, JournalFacts facts) {
        CasePart part = item == null ? CasePart.BUNDLE : CasePart.of(item);
        file.record(JournalLine.of(event, part, context, context.instant()).facts(facts));
        file.touch();
    }

    /** Who recorded the supplement, for the applicant. */
    ActContext recorder(CaseFile file, Reinstatement asked) {
        Account account = accounts.find(asked.recorded().username()).orElseThrow();
        ActContext context =
                ActContext.of(account, Channel.WINDOW, asked.recorded().at());
        return (account.is(Role.CLERK) ? context.as(Capacity.WINDOW, file) : context)
                .inPresenceOf(asked.act().presence());
    }

    SupplementRounds.Answer supplement(Reinstatement asked) {
        return book.supplement(asked);
    }

    /** What came with it: the answers that it changed, and the papers, proof first. */
    ReinstatementQueries.Handed handed(CaseFile file, Reinstatement asked) {
        SupplementCheck.Sound sound = book.supplement(asked).sound();
        Map<String, Object> before = asked.state() == Reinstatement.State.APPROVED ? sound.data() : before(file);
        Map<String, Object> changed = new LinkedHashMap<>();
        sound.data().forEach((key, answer) -> {
            if (!SameAnswer.same(answer, before.get(key))) {
                changed.put(key, answer);
            }
        });
        List<String> ids = ids(asked, sound);
        List<Upload> papers = uploads.find(ids);
        return new ReinstatementQueries.Handed(
                changed,
                ids.stream()
                        .flatMap(id ->
                                papers.stream().filter(upload -> upload.id().equals(id)))
                        .toList());
    }

    private static List<String> ids(Reinstatement asked, SupplementCheck.Sound sound) {
        return Stream.concat(
                        Stream.of(asked.act().proof()),
                        sound.papers().stream().map(Submissions.Paper::uploadId).filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    private static Reinstatement.Signed signed(ActContext context) {
        return new Reinstatement.Signed(
                context.actorId(), context.person().name().zh(), context.instant());
    }
}
