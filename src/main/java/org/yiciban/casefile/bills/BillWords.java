package org.yiciban.casefile.bills;

import java.util.Locale;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** How bills are told. */
public final class BillWords {

    private BillWords() {}

    /** Which row of which table gave the amount, for that reader; empty where the sheet says it. */
    public static String by(Bill bill, Locale language) {
        Bill.ByTable by = bill.by();
        return by == null
                ? ""
                : OnRecord.of("bill.by-table", by.name(), by.row()).in(language);
    }

    /** The amount in both languages. */
    public static LocalText amount(Money money) {
        return new LocalText(money.in(Locale.CHINESE), money.in(Locale.ENGLISH));
    }
}
