package org.yiciban.casefile.bills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.FeeFacts;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.shared.ItemKey;

/** Writes what has become of a bill, with its line of the journal; under the lock of the case. */
@Component
class BillSettling {

    private static final Pattern RECEIPT = Pattern.compile("[\\p{L}\\p{N}〔〕()（）\\[\\]-]{4,64}");

    private final BillBook book;

    BillSettling(BillBook book) {
        this.book = book;
    }

    String checkedReceipt(CaseFile file, Bill bill, @Nullable String typed) {
        String number = typed == null ? "" : typed.strip();
        if (!RECEIPT.matcher(number).matches()) {
            throw InvalidInput.of("receipt", "bill-receipt", "bill.receipt");
        }
        if (book.knows(file.filing().division(), bill.payee(), number)) {
            throw InvalidInput.of("receipt", "bill-receipt-used", "bill.receipt-used", number);
        }
        return number;
    }

    Bill pay(CaseFile file, Bill bill, String receipt, LocalDate day, ActContext context, Instant now) {
        return settle(
                file,
                bill.paid(receipt, day),
                JournalEvent.BILL_PAID,
                new FeeFacts.BillPaid(bill.item(), bill.number(), bill.amount().cents(), receipt, day),
                context,
                now);
    }

    Bill settle(CaseFile file, Bill bill, JournalEvent event, JournalFacts told, ActContext context, Instant now) {
        CaseItem item = file.item(bill.item());
        book.settle(bill, now);
        file.record(JournalLine.of(event, item.part(), context, now).facts(told));
        file.touch();
        return bill;
    }

    Bill find(CaseFile file, ItemKey item) {
        return book.find(file.number(), item).orElseThrow(() -> ActRefused.conflict("bill.none"));
    }
}
