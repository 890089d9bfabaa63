package org.yiciban.casefile.facts;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What is told of the bills of fees. Amounts are kept in fen. */
public sealed interface FeeFacts extends JournalFacts {

    /**
     * Something is to be paid.
     *
     * @param bill the number of the bill
     * @param until the last day on which something waits for it
     * @param by the row of the table that gave the amount; null where the sheet says it
     */
    record BillOpened(ItemKey item, String bill, Integer cents, LocalDate until, @Nullable ByTable by)
            implements FeeFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            String said = amount(cents, language);
            return by == null || said == null
                    ? said
                    : said + OnRecord.of("bill.by-table", by.name(), by.row()).in(language);
        }
    }

    /**
     * Which row of which decision table gave the amount.
     *
     * @param table its key
     * @param name what people call it
     * @param hash SHA-256 of its file
     * @param row counts from 1
     */
    record ByTable(String table, String name, String hash, int row) {}

    /**
     * It is paid.
     *
     * @param receipt the number of the receipt
     * @param actedOn the day of the payment
     */
    record BillPaid(ItemKey item, String bill, Integer cents, String receipt, LocalDate actedOn) implements FeeFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return amount(cents, language);
        }
    }

    /** Nothing is owed any more: a supervisor waived it, or the item has ended. */
    record BillWaived(ItemKey item, String bill, LocalText reason) implements FeeFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return reason == null ? null : reason.in(language);
        }
    }

    /** What was paid is given back. */
    record BillRefunded(ItemKey item, String bill, Integer cents, String reason) implements FeeFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return reason;
        }
    }

    private static @Nullable String amount(@Nullable Integer cents, Locale language) {
        return cents == null ? null : new Money(cents).in(language);
    }
}
