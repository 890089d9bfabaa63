package org.yiciban.casefile.dates;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.facts.DateFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseDates;
import org.yiciban.casefile.store.DateNotes;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.sheet.BundleDate;
import org.yiciban.deadline.calculator.DateTimeInWords;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.Organ;
import org.yiciban.shared.Unseen;

/**
 * A date that a case waits for is set, or set anew, by the agency that gives it: the one whose item's result it is, the
 * lead agency for the others. The applicant is told; the clocks of the case go on as they were.
 */
@Service
public class DateChanges {

    private static final int LONGEST_REASON = 500;

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final CaseDates dates;
    private final DateNotes notes;

    DateChanges(CaseTransactions caseTransactions, CaseAccess access, CaseDates dates, DateNotes notes) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.dates = dates;
        this.notes = notes;
    }

    /**
     * Whether the account may set a date of the case.
     *
     * @param giver the agency that gives it
     */
    public static boolean maySet(CaseNumber number, AgencyCode giver, Account account) {
        return account.worksFor(new Organ(giver, number.division())) && account.isAny(Role.OFFICER, Role.HEAD);
    }

    /**
     * Sets the date.
     *
     * @param at a local date-time or an instant, later than now
     * @throws ActRefused when the account may not, the case doesn't wait for it any more or is over
     * @throws InvalidInput when the moment can't be read or has passed, or the reason is missing
     */
    public void set(CaseNumber number, String id, String at, String reason, Account account, Channel channel) {
        if (!account.isAny(Role.OFFICER, Role.HEAD)) {
            throw ActRefused.forbidden("date.giver-only");
        }
        caseTransactions.on(number, (file, now) -> {
            if (!access.maySee(file, account)) {
                throw ActRefused.noSuchCase();
            }
            BundleDate date = file.release()
                    .bundle()
                    .date(id)
                    .orElseThrow(() -> new ActRefused(ActRefused.Kind.NOT_FOUND, "date.none"));
            TaskAccess.requireImpartial(file, account);
            if (!maySet(number, dates.giver(file, date), account)) {
                throw ActRefused.forbidden("date.giver-only");
            }
            set(file, date, at, reason, ActContext.of(account, channel, now));
            return null;
        });
    }

    private void set(CaseFile file, BundleDate date, String typed, String reason, ActContext context) {
        Instant now = context.instant();
        if (file.status().isFinal() || notes.of(file, date).passedAt() != null) {
            throw ActRefused.byState("date.passed");
        }
        String why = reason == null ? "" : Unseen.oneLine(reason).strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", "required", "date.reason");
        }
        Instant at = moment(typed);
        if (!at.isAfter(now)) {
            throw InvalidInput.of("at", "past", "date.past");
        }
        Optional<Instant> before = dates.of(file, date);
        notes.set(file, date, at, context.actorId(), now);
        file.record(JournalLine.of(JournalEvent.DATE_SET, CasePart.BUNDLE, context, now)
                .facts(new DateFacts.Set(date.id(), before.orElse(null), at, why)));
        file.touch();
    }

    private static Instant moment(String typed) {
        try {
            Instant at =
                    DateTimeInWords.parse(typed == null ? "" : typed.strip()).instant();
            if (at != null) {
                return at;
            }
        } catch (DeadlineRefusal noMoment) {
            // told below
        }
        throw InvalidInput.of("at", "moment", "date.moment");
    }
}
