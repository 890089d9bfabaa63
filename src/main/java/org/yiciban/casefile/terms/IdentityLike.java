package org.yiciban.casefile.terms;

import java.time.LocalDate;
import org.yiciban.form.value.IdCard;
import org.yiciban.form.value.Mobile;
import org.yiciban.form.value.Reading;
import org.yiciban.form.value.SocialCreditCode;

/** Numbers of persons, which no search of cases takes: identity number, credit code, mobile number. */
public final class IdentityLike {

    private IdentityLike() {}

    public static boolean test(String typed) {
        return IdCard.read(typed, LocalDate.MAX) instanceof Reading.Accepted
                || SocialCreditCode.read(typed) instanceof Reading.Accepted
                || Mobile.read(typed) instanceof Reading.Accepted;
    }
}
