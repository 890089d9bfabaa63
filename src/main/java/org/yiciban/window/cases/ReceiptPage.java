package org.yiciban.window.cases;

import java.util.List;
import org.yiciban.casefile.applicant.Receipt;
import org.yiciban.document.file.QrCode;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;

/**
 * What the page of a receipt shows.
 *
 * @param window where it was taken in
 * @param tellBy until when the applicant is told what is missing; empty where nothing is to be told any more
 * @param printed the moment of the print
 * @param track the address where the applicant follows the case
 * @param code the query code; null on a page that is merely looked at
 * @param who who stands there and asks for another print
 */
record ReceiptPage(
        Receipt receipt,
        String service,
        String window,
        String received,
        String tellBy,
        List<Line> lines,
        String printed,
        String track,
        QrCode qr,
        String code,
        PersonPresent who,
        List<FieldError> errors)
        implements Judged {

    private static final String GROUPS_OF_FOUR = "(.{4})(?!$)";

    /** A paper of the receipt in words. */
    record Line(String name, String count, String kind) {}

    /** The query code in groups, as people read it out. */
    public String readableCode() {
        return code == null ? null : code.replaceAll(GROUPS_OF_FOUR, "$1-");
    }
}
