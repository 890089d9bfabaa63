package org.yiciban.portal.track;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.bills.BillWords;
import org.yiciban.casefile.bills.Payments;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.shared.ItemKey;

/** What is still to be paid in a case, as its pages tell it. */
@Component
class OwedFees {

    private final ObjectProvider<Payments> payments;

    OwedFees(ObjectProvider<Payments> payments) {
        this.payments = payments;
    }

    /**
     * An open bill.
     *
     * @param due until when something waits for it
     * @param page where it is paid online; null where it isn't
     */
    record OwedFee(
            ItemKey item,
            String name,
            String amount,
            String basis,
            String payee,
            String number,
            Fee.Before before,
            Instant due,
            String page) {}

    /** Those of a case, oldest first. */
    List<OwedFee> of(CaseView view, Locale language) {
        return view.bills().stream()
                .filter(Bill::open)
                .map(bill -> of(view, bill, language))
                .toList();
    }

    private OwedFee of(CaseView view, Bill bill, Locale language) {
        ItemSheet item = view.release().item(bill.item().code());
        Payments online = payments.getIfAvailable();
        return new OwedFee(
                bill.item(),
                ItemView.name(view, bill.item()).in(language),
                bill.amount().in(language),
                item.fee().map(fee -> fee.legalBasis().in(language)).orElse("") + BillWords.by(bill, language),
                view.release().agency(bill.payee()).name().in(language),
                bill.number(),
                bill.waits(),
                bill.due(),
                online == null ? null : online.page(bill).orElse(null));
    }
}
