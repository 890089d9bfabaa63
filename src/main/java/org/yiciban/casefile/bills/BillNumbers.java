package org.yiciban.casefile.bills;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.OnRecord;

/** The numbers of bills, counted without gaps by payee and year. */
@Component
class BillNumbers {

    private final BillBook book;
    private final Catalogue catalogue;

    BillNumbers(BillBook book, Catalogue catalogue) {
        this.book = book;
        this.catalogue = catalogue;
    }

    /** The next one; taken in the act that opens the bill. */
    String next(CaseFile file, AgencyCode payee, Instant now) {
        DivisionCode division = file.filing().division();
        int year = OfficialTime.dateOf(now).getYear();
        String place = catalogue
                .division(division)
                .map(found -> found.shortName().zh())
                .orElse(division.value());
        return OnRecord.of(
                        "bill.number",
                        place,
                        file.release().agency(payee).shortName().zh(),
                        String.valueOf(year),
                        String.valueOf(book.next(division, payee, year)))
                .zh();
    }
}
