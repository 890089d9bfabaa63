package org.yiciban.casefile.bills;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.FeeFacts;
import org.yiciban.casefile.ports.EndedItems;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.catalogue.sheet.RowName;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.OnRecord;

/**
 * The bills of a case. A token never rests on one: what waits for a payment is the officer's act, for as long as the sheet
 * says and no longer, so that an unpaid bill strands nothing.
 */
@Component
public class Bills implements EndedItems {

    private final BillBook book;
    private final Clocks clocks;
    private final BillNumbers numbers;
    private final FeeTables tables;

    Bills(BillBook book, Clocks clocks, BillNumbers numbers, FeeTables tables) {
        this.tables = tables;
        this.book = book;
        this.clocks = clocks;
        this.numbers = numbers;
    }

    /** The bills of a case, oldest first. */
    public List<Bill> of(CaseNumber number) {
        return book.of(number);
    }

    /**
     * Opens the bill of an item whose fee is due then; an item that is handled again owes nothing twice.
     *
     * @param before what comes next and waits for the payment
     */
    public void open(CaseFile file, CaseItem item, Fee.Before before, ActContext context, Instant now) {
        ItemSheet sheet = file.release().item(item.code());
        Optional<Fee> fee = sheet.fee().filter(one -> one.before() == before);
        if (fee.isEmpty() || book.find(file.number(), item.key()).isPresent()) {
            return;
        }
        Optional<FeeTables.Priced> priced = tables.price(file, fee.get());
        if (priced.isEmpty()) {
            tellNoAmount(file, item, context, now);
        }
        if (priced.flatMap(FeeTables.Priced::amount).isEmpty()) {
            return;
        }
        Money amount = priced.get().amount().get();
        Bill.ByTable by = priced.get().by();
        AgencyCode payee = fee.get().payee(item.agency());
        Bill bill = new Bill(
                file.number(),
                item.key(),
                numbers.next(file, payee, now),
                payee,
                amount,
                by,
                before,
                BillState.OPEN,
                now,
                // to the end of its last day, as all time that an applicant has
                clocks.due(ClockKind.DEFERRAL, fee.get().payWithin(), now, payee),
                null,
                null);
        book.add(bill, file.filing().division());
        file.record(JournalLine.of(JournalEvent.BILL_OPENED, item.part(), context, now)
                .facts(new FeeFacts.BillOpened(
                        item.key(),
                        bill.number(),
                        bill.amount().cents(),
                        OfficialTime.dateOf(bill.due()),
                        by == null ? null : new FeeFacts.ByTable(by.table(), by.name(), by.hash(), by.row()))));
    }

    /** What nobody can name the amount of is not owed. */
    private static void tellNoAmount(CaseFile file, CaseItem item, ActContext context, Instant now) {
        file.record(JournalLine.of(JournalEvent.BILL_WAIVED, item.part(), context, now)
                .facts(new FeeFacts.BillWaived(item.key(), "", OnRecord.of("bill.no-amount"))));
    }

    /**
     * Refuses what waits for a payment that hasn't come.
     *
     * @throws ActRefused a conflict that names amount, number and the last day of waiting
     */
    public void requireSettled(CaseFile file, CaseItem item, Fee.Before act, Instant now) {
        if (file.release().item(item.code()).fee().isEmpty()) {
            return;
        }
        book.find(file.number(), item.key())
                .filter(bill -> bill.holds(act, now))
                .ifPresent(bill -> {
                    throw ActRefused.conflict(
                            "bill.waits",
                            RowName.of(file.release().item(item.code()).name(), item.key(), item.title()),
                            BillWords.amount(bill.amount()),
                            bill.number(),
                            OfficialTime.dateOf(bill.due()).toString());
                });
    }

    /** An item is decided: a grant costs what its result costs. */
    public void decided(CaseFile file, CaseItem item, ActContext context, Instant now) {
        if (item.granted()) {
            open(file, item, Fee.Before.RESULT, context, now);
        }
    }

    /** Items that ended without a grant: what isn't paid is owed no more; what was paid a supervisor may give back. */
    @Override
    public void ended(CaseFile file, Instant now) {
        file.items().stream()
                .filter(item -> item.dirty() && item.status().isFinal() && !item.granted())
                .filter(item -> file.release().item(item.code()).fee().isPresent())
                .forEach(item -> close(file, item, now));
    }

    private void close(CaseFile file, CaseItem item, Instant now) {
        book.find(file.number(), item.key()).filter(Bill::open).ifPresent(bill -> {
            book.settle(bill.with(BillState.WAIVED), now);
            file.record(JournalLine.of(JournalEvent.BILL_WAIVED, item.part(), ActContext.byLaw(now), now)
                    .facts(new FeeFacts.BillWaived(item.key(), bill.number(), OnRecord.of("bill.item-ended"))));
            file.touch();
        });
    }
}
