package org.yiciban.casefile.bills;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.refusals.Plausible;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.shared.Unseen;

/** What has to be true of whatever settles a bill. */
final class BillChecks {

    private static final int LONGEST_REASON = 500;

    private BillChecks() {}

    /** The day of a payment: between the day of the bill and today. */
    static LocalDate day(Bill bill, @Nullable LocalDate day, Instant now) {
        LocalDate first = today(bill.openedAt());
        if (day == null || day.isAfter(today(now)) || day.isBefore(first)) {
            throw InvalidInput.of("paidOn", "bill-day", "bill.day", first, today(now));
        }
        return day;
    }

    static void requireOpen(Bill bill) {
        if (!bill.open()) {
            throw state(bill);
        }
    }

    static ActRefused state(Bill bill) {
        String why =
                switch (bill.state()) {
                    case OPEN -> "bill.is-OPEN";
                    case PAID -> "bill.is-PAID";
                    case WAIVED -> "bill.is-WAIVED";
                    case REFUNDED -> "bill.is-REFUNDED";
                };
        return ActRefused.conflict(why, bill.number());
    }

    static void requireAmount(Bill bill, @Nullable String typed) {
        boolean same;
        try {
            same = Money.parse(typed == null ? "" : typed.strip()).equals(bill.amount());
        } catch (IllegalArgumentException noAmount) {
            same = false;
        }
        if (!same) {
            throw InvalidInput.of("amount", "bill-amount", "bill.amount", BillWords.amount(bill.amount()));
        }
    }

    static String statement(String field, @Nullable String typed) {
        String text = typed == null ? "" : Unseen.oneLine(typed).strip();
        if (text.length() > LONGEST_REASON || !Plausible.statement(text)) {
            throw InvalidInput.of(field, "required", "bill." + field, LONGEST_REASON);
        }
        return text;
    }

    static LocalDate today(Instant now) {
        return OfficialTime.dateOf(now);
    }
}
