package org.yiciban.casefile.reinstatement;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.material.Upload;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/** How cases stand with acts recorded late, for those who may record them or decide about them. */
@Service
public class ReinstatementQueries {

    private final CaseTransactions caseTransactions;
    private final ReinstatementRight right;
    private final ReinstatementFolder folder;
    private final Reinstating reinstating;
    private final ItemReinstating items;

    ReinstatementQueries(
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
            @Nullable ItemKey item,
            List<ItemKey> lapsed,
            Set<MaterialCode> owed,
            @Nullable LocalText obstacle,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<CorrectionRequirement> demands,
            Map<String, Object> before,
            @Nullable Reinstatement last,
            Handed supplement,
            boolean mayDecide) {

        /** Whether one waits for a decision. */
        public boolean waiting() {
            return last != null && last.waiting();
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
    public Standing of(CaseNumber number, @Nullable ItemKey wanted, Account account) {
        return caseTransactions.look(number, file -> {
            right.requireRecorder(file, account);
            Optional<Reinstatement> last = folder.last(number);
            List<ItemKey> lapsed =
                    ItemReinstating.lapsed(file).stream().map(CaseItem::key).toList();
            ItemKey item = item(file, wanted, lapsed, last);
            List<CaseClock> missed = item == null ? List.of() : ItemReinstating.missed(file, item);
            Optional<CaseClock> passed = item == null
                    ? Reinstating.abandonedBy(file)
                    : missed.stream().findFirst();
            boolean abandoned =
                    item == null ? file.status() == CaseStatus.ABANDONED && passed.isPresent() : lapsed.contains(item);
            return new Standing(
                    abandoned,
                    item,
                    lapsed,
                    missed.stream().map(clock -> clock.material()).collect(Collectors.toCollection(LinkedHashSet::new)),
                    abandoned ? obstacle(file, item).orElse(null) : null,
                    passed.map(clock -> LateActCheck.day(clock.clock().start())).orElse(null),
                    passed.flatMap(CaseClock::lastUntil).map(LateActCheck::day).orElse(null),
                    item == null ? folder.demands(file) : List.of(),
                    folder.before(file),
                    last.orElse(null),
                    last.map(asked -> folder.handed(file, asked)).orElse(new Handed(Map.of(), List.of())),
                    right.mayDecide(file, account));
        });
    }

    /** The item that waits for a decision, that was asked for, or the first that ended; null for the application. */
    private static @Nullable ItemKey item(
            CaseFile file, @Nullable ItemKey wanted, List<ItemKey> lapsed, Optional<Reinstatement> last) {
        if (file.status() == CaseStatus.ABANDONED) {
            return null;
        }
        Optional<ItemKey> waiting = last.filter(Reinstatement::waiting).map(Reinstatement::item);
        return waiting.or(() -> Optional.ofNullable(wanted).filter(lapsed::contains))
                .or(() -> lapsed.stream().findFirst())
                .or(() -> last.map(Reinstatement::item))
                .orElse(null);
    }

    /** Why it can't be undone now, for whoever is about to ask for it. */
    private Optional<LocalText> obstacle(CaseFile file, @Nullable ItemKey item) {
        try {
            if (item == null) {
                reinstating.requireReversible(file);
            } else {
                items.requireReversible(file, item);
            }
            return Optional.empty();
        } catch (ActRefused refused) {
            return Optional.of(refused.text());
        }
    }

    /** Whether the case's page leads there for the account: something to record or to decide about. */
    public boolean offered(CaseNumber number, Account account) {
        return caseTransactions.look(number, file -> {
            boolean ended = file.status() == CaseStatus.ABANDONED
                    || !ItemReinstating.lapsed(file).isEmpty();
            return ended && right.mayRecord(file, account);
        });
    }

    /** The cases whose acts wait for the account's decision, the oldest first; none for who has none to take. */
    public List<CaseNumber> waitingFor(Account account) {
        return account.is(Role.HEAD) && account.organ() != null
                ? caseTransactions.run(() -> folder.waiting(account.organ()))
                : List.of();
    }

    /**
     * A paper that came with the latest of the case.
     *
     * @throws ActRefused also when it has none like that: a newer one may have been recorded since
     */
    public Upload paper(CaseNumber number, String uploadId, Account account) {
        return of(number, account).supplement().papers().stream()
                .filter(upload -> upload.id().equals(uploadId))
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("late-act.no-such-proof"));
    }
}
