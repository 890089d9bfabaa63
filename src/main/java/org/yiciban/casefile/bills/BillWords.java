package org.yiciban.casefile.bills;

import java.util.Locale;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.shared.LocalText;

/** How bills are told. */
public final class BillWords {

    private BillWords() {}

    /** The amount in both languages. */
    public static LocalText amount(Money money) {
        return new LocalText(money.in(Locale.CHINESE), money.in(Locale.ENGLISH));
    }
}
