package org.yiciban.casefile.bills;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.facts.FeeFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * How a bill is settled: paid online, by a receipt that the window enters, waived or refunded by a supervisor. A bill is
 * paid once and to the fen; whoever comes second is told what has become of it.
 */
@Service
public class BillActions {

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final BillSettling settling;

    BillActions(CaseTransactions caseTransactions, CaseAccess access, BillSettling settling) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.settling = settling;
    }

    /**
     * A receipt as it lies before the window.
     *
     * @param amount in yuan, as typed
     * @param paidOn the day of the payment
     */
    public record PaidReceipt(String number, String amount, @Nullable LocalDate paidOn) {}

    /** The window enters the receipt of a payment that was made elsewhere. */
    public Bill receive(CaseNumber number, ItemKey item, PaidReceipt receipt, Account clerk, Channel channel) {
        return settled(number, item, clerk, (file, bill, now) -> {
            if (!clerk.is(Role.CLERK)
                    || !clerk.worksFor(
                            file.filing().organ(file.release().window().code()))) {
                throw ActRefused.forbidden("bill.window-only");
            }
            BillChecks.requireOpen(bill);
            BillChecks.requireAmount(bill, receipt.amount());
            LocalDate day = BillChecks.day(bill, receipt.paidOn(), now);
            return settling.pay(
                    file,
                    bill,
                    settling.checkedReceipt(file, bill, receipt.number()),
                    day,
                    context(clerk, channel, now),
                    now);
        });
    }

    /**
     * Whoever may answer for the applicant has paid online.
     *
     * @param receipt the number that the payment has there
     */
    public Bill paid(CaseNumber number, ItemKey item, String receipt, Viewer viewer) {
        return caseTransactions.on(number, (file, now) -> {
            ActContext context = access.acting(file, viewer, ApplicantAct.SUPPLEMENT, Channel.WEB, now);
            Bill bill = settling.find(file, item);
            BillChecks.requireOpen(bill);
            return settling.pay(
                    file, bill, settling.checkedReceipt(file, bill, receipt), BillChecks.today(now), context, now);
        });
    }

    /** A supervisor waives what is owed. */
    public Bill waive(
            CaseNumber number, ItemKey item, String reason, String basis, Account supervisor, Channel channel) {
        return settled(number, item, supervisor, (file, bill, now) -> {
            requireSupervisor(supervisor);
            BillChecks.requireOpen(bill);
            String why = BillChecks.statement("reason", reason);
            String rule = BillChecks.statement("basis", basis);
            LocalText said = OnRecord.of("bill.waived", why, rule);
            return settling.settle(
                    file,
                    bill.with(BillState.WAIVED),
                    JournalEvent.BILL_WAIVED,
                    new FeeFacts.BillWaived(item, bill.number(), said),
                    context(supervisor, channel, now),
                    now);
        });
    }

    /** A supervisor has what was paid given back. */
    public Bill refund(CaseNumber number, ItemKey item, String reason, Account supervisor, Channel channel) {
        return settled(number, item, supervisor, (file, bill, now) -> {
            requireSupervisor(supervisor);
            if (bill.state() != BillState.PAID) {
                throw BillChecks.state(bill);
            }
            String why = BillChecks.statement("reason", reason);
            return settling.settle(
                    file,
                    bill.with(BillState.REFUNDED),
                    JournalEvent.BILL_REFUNDED,
                    new FeeFacts.BillRefunded(item, bill.number(), bill.amount().cents(), why),
                    context(supervisor, channel, now),
                    now);
        });
    }

    private interface Way {
        Bill of(CaseFile file, Bill bill, Instant now);
    }

    private Bill settled(CaseNumber number, ItemKey item, Account account, Way way) {
        return caseTransactions.on(number, (file, now) -> {
            if (!access.maySee(file, account)) {
                throw ActRefused.noSuchCase();
            }
            return way.of(file, settling.find(file, item), now);
        });
    }

    private static void requireSupervisor(Account account) {
        if (!account.is(Role.SUPERVISOR)) {
            throw ActRefused.forbidden("bill.supervisor-only");
        }
    }

    private static ActContext context(Account account, Channel channel, Instant now) {
        return ActContext.of(account, channel, now);
    }
}
