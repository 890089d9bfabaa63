package org.yiciban.casefile.reinstatement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.applicant.Supplements;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.material.Upload;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.Unseen;

/**
 * Acts that came in time and were recorded late 期限内提交、事后补录: a supplement of an application that counts as abandoned
 * is recorded with proof by one person, and the head of the lead agency, who is another one, decides about it.
 */
@Service
public class ReinstatementProcedure {

    private static final int LONGEST_ANSWER = 500;

    private final CaseTransactions caseTransactions;
    private final ReinstatementRight right;
    private final ReinstatementFolder folder;
    private final Reinstating reinstating;
    private final ItemReinstating items;

    ReinstatementProcedure(
            CaseTransactions caseTransactions,
            ReinstatementRight right,
            ReinstatementFolder folder,
            Reinstating reinstating,
            ItemReinstating items) {
        this.caseTransactions = caseTransactions;
        this.right = right;
        this.folder = folder;
        this.reinstating = reinstating;
        this.items = items;
    }

    /**
     * How a case stands with acts recorded late.
     *
     * @param abandoned whether the application counts as abandoned or the item ended for a promised paper, so that there is
     *     something to undo
     * @param item the item that ended, of several the one that was asked for; null where it is the application
     * @param lapsed all items that ended for a promised paper
     * @param owed the papers without which the item ended
     * @param obstacle what keeps it from being undone now, such as a newer application; null where nothing does
     * @param from day of the notice of correction, or of acceptance; null without one
     * @param until last day of its limit; null without one
     * @param demands what the notice had asked for
     * @param before the application as it stands
     * @param last the latest act recorded late; null while there is none
     * @param supplement the answers that changed with it and its papers, proof first
     * @param mayDecide whether the viewer may decide about it
     */
    public record Standing(
            boolean abandoned,
            ItemCode item,
            List<ItemCode> lapsed,
            Set<MaterialCode> owed,
            LocalText obstacle,
            LocalDate from,
            LocalDate until,
            List<CorrectionRequirement> demands,
            Map<String, Object> before,
            Reinstatement last,
            Handed supplement,
            boolean mayDecide) {

        /** Whether one waits for a decision. */
        public boolean waiting() {
            return last != null && last.state() == Reinstatement.State.WAITING;
        }
    }

    /** What came with it. */
    public record Handed(Map<String, Object> answers, List<Upload> papers) {}

    /** @throws ActRefused for whoever may neither record nor decide */
    public Standing of(CaseNumber number, Account account) {
        return of(number, null, account);
    }

    /**
     * The same for one of several items that ended.
     *
     * @param wanted null for the application, or for the first of the items that ended
     */
    public Standing of(CaseNumber number, ItemCode wanted, Account account) {
        return caseTransactions.run(() -> {
            CaseFile file = folder.find(number);
            right.requireRecorder(file, account);
            Optional<Reinstatement> last = folder.last(number);
            List<ItemCode> lapsed =
                    ItemReinstating.lapsed(file).stream().map(CaseItem::code).toList();
            ItemCode item = item(file, wanted, lapsed, last);
            List<CaseClock> missed = item == null ? List.of() : ItemReinstating.missed(file, item);
            Optional<CaseClock> passed =
                    item == null ? Reinstating.abandonedBy(file) : missed.stream().findFirst();
            boolean abandoned =
                    item == null ? file.status() == CaseStatus.ABANDONED && passed.isPresent() : lapsed.contains(item);
            return new Standing(
                    abandoned,
                    item,
                    lapsed,
                    missed.stream()
                            .map(clock -> new MaterialCode(clock.subject()))
                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                    abandoned ? obstacle(file, item).orElse(null) : null,
                    passed.map(clock -> day(clock.clock().start())).orElse(null),
                    passed.flatMap(CaseClock::lastUntil)
                            .map(ReinstatementProcedure::day)
                            .orElse(null),
                    item == null ? folder.demands(file) : List.of(),
                    folder.before(file),
                    last.orElse(null),
                    last.map(asked -> folder.handed(file, asked)).orElse(new Handed(Map.of(), List.of())),
                    right.mayDecide(file, account));
        });
    }

    /** The item that waits for a decision, that was asked for, or the first that ended; null for the application. */
    private static ItemCode item(
            CaseFile file, ItemCode wanted, List<ItemCode> lapsed, Optional<Reinstatement> last) {
        if (file.status() == CaseStatus.ABANDONED) {
            return null;
        }
        Optional<ItemCode> waiting =
                last.filter(ReinstatementProcedure::waits).map(Reinstatement::item);
        return waiting.or(() -> Optional.ofNullable(wanted).filter(lapsed::contains))
                .or(() -> lapsed.stream().findFirst())
                .or(() -> last.map(Reinstatement::item))
                .orElse(null);
    }

    private Optional<LocalText> obstacle(CaseFile file, ItemCode item) {
        return item == null ? reinstating.obstacle(file) : items.obstacle(file, item);
    }

    /** Whether the case's page leads there for the account: something to record or to decide about. */
    public boolean offered(CaseNumber number, Account account) {
        return caseTransactions.run(() -> {
            CaseFile file = folder.find(number);
            boolean ended = file.status() == CaseStatus.ABANDONED
                    || !ItemReinstating.lapsed(file).isEmpty();
            return ended && right.mayRecord(file, account);
        });
    }

    /** The cases whose acts wait for the account's decision, the oldest first; none for who has none to take. */
    public List<CaseNumber> waitingFor(Account account) {
        return account.is(Role.HEAD) && account.agency() != null
                ? caseTransactions.run(() -> folder.waiting(account.agency()))
                : List.of();
    }

    /**
     * Records an act that came in time.
     *
     * @throws InvalidInput with everything that is wrong: days, reason, proof, answers and papers
     * @throws ActRefused when the case doesn't count as abandoned, one waits already, or something irrevocable followed
     */
    public void record(CaseNumber number, Account account, LateAct act) {
        record(number, null, account, act);
    }

    /**
     * The same for a paper that was promised for an item, which ended without it.
     *
     * @param item null where it is the answer to a notice of correction
     */
    public void record(CaseNumber number, ItemCode item, Account account, LateAct act) {
        caseTransactions.on(number, file -> {
            right.requireRecorder(file, account);
            right.requireAnotherDecider(file, account);
            List<CaseClock> missed = item == null ? List.of() : items.requireReversible(file, item);
            CaseClock passed = item == null ? reinstating.requireReversible(file) : missed.get(0);
            if (folder.last(number).filter(ReinstatementProcedure::waits).isPresent()) {
                throw ActRefused.conflict("late-act.waiting");
            }
            Instant now = folder.now(file);
            List<FieldError> errors = new ArrayList<>();
            LateActCheck check = new LateActCheck(
                    act, day(passed.clock().start()), day(passed.lastUntil().orElseThrow()), day(now), item != null);
            LateAct.Proven proven = check.read();
            errors.addAll(check.errors());
            ActContext context = ActContext.of(account, Channel.WINDOW, now);
            Supplements.Answer answer = folder.sound(file, missed, act, account, errors);
            LocalText person = folder.seen(file, act, context, errors);
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            folder.add(file, item, proven.by(person), answer, context);
            return null;
        });
    }

    /**
     * Undoes what the silence had caused and takes the supplement as of its own day.
     *
     * @throws ActRefused for who recorded it; when it was decided about, or something irrevocable followed meanwhile
     */
    public void approve(CaseNumber number, Account account) {
        caseTransactions.on(number, file -> {
            Reinstatement asked = decidable(file, account);
            ActContext context = ActContext.of(account, Channel.WINDOW, folder.now(file));
            ActContext recorder = folder.recorder(file, asked);
            if (asked.item() == null) {
                reinstating.undo(file, asked, context, recorder);
            } else {
                items.undo(file, asked, folder.supplement(asked), context, recorder);
            }
            folder.decide(asked, Reinstatement.State.APPROVED, context, null);
            return null;
        });
    }

    /**
     * Leaves the application abandoned; the applicant reads why.
     *
     * @throws InvalidInput without a reason
     */
    public void refuse(CaseNumber number, Account account, String reason) {
        caseTransactions.on(number, file -> {
            Reinstatement asked = decidable(file, account);
            String why = reason == null ? "" : Unseen.oneLine(reason).strip();
            if (why.isEmpty() || why.length() > LONGEST_ANSWER) {
                throw InvalidInput.of("act.answer", "required", "late-act.refusal-reason");
            }
            ActContext context = ActContext.of(account, Channel.WINDOW, folder.now(file));
            folder.decide(asked, Reinstatement.State.REFUSED, context, why);
            folder.tell(file, JournalEvent.LATE_ACT_REFUSED, context, new ReceptionFacts.LateActRefused(why));
            return null;
        });
    }

    /**
     * Takes back what he has recorded himself, as long as nobody has decided; the proof stays with the case.
     *
     * @throws ActRefused for anybody else, and when nothing waits any more
     */
    public void takeBack(CaseNumber number, Account account) {
        caseTransactions.on(number, file -> {
            Reinstatement asked = waiting(file);
            right.requireRecorderOf(asked, file, account);
            ActContext context = ActContext.of(account, Channel.WINDOW, folder.now(file));
            folder.decide(asked, Reinstatement.State.TAKEN_BACK, context, null);
            folder.tell(file, JournalEvent.LATE_ACT_TAKEN_BACK, context, JournalFacts.NOTHING);
            return null;
        });
    }

    /**
     * A paper that came with the latest of the case.
     *
     * @throws ActRefused also when it has none like that: a newer one may have been recorded since
     */
    public Upload paper(CaseNumber number, String uploadId, Account account) {
        return Stream.of(of(number, account).supplement().papers())
                .flatMap(List::stream)
                .filter(upload -> upload.id().equals(uploadId))
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("late-act.no-such-proof"));
    }

    private Reinstatement decidable(CaseFile file, Account account) {
        right.requireDecider(file, account);
        Reinstatement asked = waiting(file);
        right.requireSecondPerson(asked, account);
        return asked;
    }

    private Reinstatement waiting(CaseFile file) {
        return folder.last(file.number())
                .filter(ReinstatementProcedure::waits)
                .orElseThrow(() -> ActRefused.conflict("late-act.none-waiting"));
    }

    private static boolean waits(Reinstatement asked) {
        return asked.state() == Reinstatement.State.WAITING;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LateActCheck.ZONE);
    }
}
