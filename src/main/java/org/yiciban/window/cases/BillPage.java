package org.yiciban.window.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.bills.BillState;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What the page of a bill shows to staff.
 *
 * @param by which row of which table gave the amount; empty where the sheet says it
 * @param act what the reader may do about it; null for nothing
 */
record BillPage(
        String number,
        String item,
        String name,
        String amount,
        String bill,
        String by,
        BillState state,
        BillPages.@Nullable BillAct act,
        Typed typed,
        List<FieldError> errors)
        implements Judged {

    /** What was typed. */
    record Typed(String receipt, String amount, String paidOn, String reason, String basis) {

        Typed {
            receipt = text(receipt);
            amount = text(amount);
            paidOn = text(paidOn);
            reason = text(reason);
            basis = text(basis);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }

        /** The day of the payment; null for what is no date. */
        @Nullable
        LocalDate day() {
            try {
                return LocalDate.parse(paidOn.strip());
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }
    }

    /** Whether the reader has that form before him. */
    public boolean offers(String form) {
        return act != null && act.name().equals(form);
    }

    /** What is wrong with a field; null where nothing is. */
    public @Nullable LocalText fault(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
