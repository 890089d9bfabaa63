package org.yiciban.casefile.bills;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/**
 * The bill 缴费单 of an item's fee.
 *
 * @param number counted without gaps by payee and year
 * @param payee the agency that is paid, of the division in which the case was received
 * @param by the row of the table that gave the amount; null where the sheet says it
 * @param waits what waits for the payment
 * @param due until when it waits; the bill may be paid afterwards too
 * @param receipt the number of the receipt; null until paid
 * @param paidOn the day of the payment; null until paid
 */
public record Bill(
        CaseNumber caseNumber,
        ItemKey item,
        String number,
        AgencyCode payee,
        Money amount,
        @Nullable ByTable by,
        Fee.Before waits,
        BillState state,
        Instant openedAt,
        Instant due,
        @Nullable String receipt,
        @Nullable LocalDate paidOn) {

    /**
     * Which row of which decision table gave the amount.
     *
     * @param table its key
     * @param name what people call it
     * @param hash SHA-256 of its file
     * @param row counts from 1
     */
    public record ByTable(String table, String name, String hash, int row) {}

    /** Whether it is still to be paid. */
    public boolean open() {
        return state == BillState.OPEN;
    }

    /** Whether that act of the authorities waits for it at that instant. */
    boolean holds(Fee.Before act, Instant now) {
        return open() && waits == act && !now.isAfter(due);
    }

    Bill with(BillState next) {
        return new Bill(caseNumber, item, number, payee, amount, by, waits, next, openedAt, due, receipt, paidOn);
    }

    Bill paid(String byReceipt, LocalDate day) {
        return new Bill(
                caseNumber, item, number, payee, amount, by, waits, BillState.PAID, openedAt, due, byReceipt, day);
    }
}
