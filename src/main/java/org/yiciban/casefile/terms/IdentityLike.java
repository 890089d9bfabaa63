package org.yiciban.casefile.terms;

import java.time.LocalDate;
import org.yiciban.form.IdCard;
import org.yiciban.form.Mobile;
import org.yiciban.form.Reading;
import org.yiciban.form.SocialCreditCode;

/** Numbers of persons, which no search of cases takes: identity number, credit code, mobile number. */
public final class IdentityLike {

    private IdentityLike() {}

    public static boolean test(String typed) {
        return IdCard.read(typed, LocalDate.MAX) instanceof Reading.Accepted
                || SocialCreditCode.read(typed) instanceof Reading.Accepted
                || Mobile.read(typed) instanceof Reading.Accepted;
    }
}
