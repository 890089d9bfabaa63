package org.yiciban.casefile.commitment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.facts.CommitmentFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.promises.GivenPromises;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;
import org.yiciban.shared.Unseen;

/** The door to commitments: of a case for whoever sees it, the register for the offices, and the repair by a head. */
@Service
public class CommitmentDesk {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final CommitmentBook book;
    private final GivenPromises promises;

    CommitmentDesk(CaseTransactions caseTransactions, CaseAccess access, CommitmentBook book, GivenPromises promises) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.book = book;
        this.promises = promises;
    }

    /**
     * A commitment with its words.
     *
     * @param name what the item is called
     * @param words what was committed to, as it was shown
     */
    public record Shown(Commitment commitment, LocalText name, @Nullable LocalText words) {}

    /**
     * Those of a case that the viewer may see.
     *
     * @throws ActRefused when there is no such case for the viewer
     */
    public List<Shown> of(CaseNumber number, Viewer viewer) {
        return caseTransactions.look(number, file -> {
            access.requireReader(file, viewer);
            return book.of(number).stream()
                    .filter(one -> access.concerns(file, one.item(), viewer))
                    .map(one -> shown(file, one))
                    .toList();
        });
    }

    /**
     * The one of an item.
     *
     * @throws ActRefused when there is none for the viewer
     */
    public Shown of(CaseNumber number, ItemKey item, Viewer viewer) {
        return of(number, viewer).stream()
                .filter(one -> one.commitment().item().equals(item))
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("commitment.none"));
    }

    /** The one that a part of a case is the check of; empty for every other part. */
    public Optional<Shown> of(CaseFile file, CasePart part) {
        return part.item()
                .filter(item -> CasePart.ofPostCheck(item).equals(part))
                .flatMap(item -> book.find(file.number(), item))
                .map(one -> shown(file, one));
    }

    private Shown shown(CaseFile file, Commitment one) {
        return new Shown(
                one,
                file.rows().name(file.item(one.item())),
                promises.commitment(file.number(), one.item().code())
                        .map(GivenPromises.Given::words)
                        .orElse(null));
    }

    /** The register: of one's own agency for its officers and head, of the division for supervisors and the government. */
    public List<Commitment> register(Account account) {
        DivisionCode division = account.organ() == null ? null : account.organ().division();
        return account.isAny(Role.SUPERVISOR, Role.GOVERNMENT)
                ? book.list(null, division)
                : book.list(account.agency(), division);
    }

    /** Whether somebody may say of a commitment that it is repaired: the head of the authority that took it. */
    public static boolean mayRepair(AgencyCode agency, DivisionCode division, Account account) {
        return account.worksFor(new Organ(agency, division)) && account.is(Role.HEAD);
    }

    /**
     * Whoever didn't keep it may commit himself again 信用修复.
     *
     * @throws InvalidInput without a reason
     * @throws ActRefused when there is nothing to be repaired, or to whoever may not
     */
    public void repair(CaseNumber number, ItemKey key, String why, Account account, Channel channel) {
        String reason = Unseen.readable(why).strip();
        caseTransactions.on(number, (file, now) -> {
            if (!access.maySee(file, account)) {
                throw ActRefused.noSuchCase();
            }
            CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
            if (!mayRepair(item.agency(), file.filing().division(), account)) {
                throw ActRefused.forbidden("commitment.head-repairs");
            }
            TaskAccess.requireImpartial(file, account);
            Commitment one = book.find(number, item.key())
                    .filter(Commitment::isRepairable)
                    .orElseThrow(() -> ActRefused.conflict("commitment.nothing-to-repair"));
            if (reason.length() < SHORTEST || reason.length() > LONGEST) {
                throw InvalidInput.of("reason", "required", "commitment.reason", SHORTEST, LONGEST);
            }
            ActContext context = ActContext.of(account, channel, now);
            book.save(one.repaired(reason), context.actorId());
            file.record(JournalLine.of(JournalEvent.COMMITMENT_REPAIRED, CasePart.ofPostCheck(item.key()), context, now)
                    .facts(new CommitmentFacts.Repaired(item.key(), reason)));
            file.touch();
            return null;
        });
    }
}
