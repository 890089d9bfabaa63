package org.yiciban.casefile.lists;

import java.time.LocalDate;
import org.yiciban.form.value.IdCard;
import org.yiciban.form.value.Mobile;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.form.value.SocialCreditCode;

/** Numbers of persons, which no search of cases takes: identity number, credit code, mobile number. */
public final class IdentityLike {

    private IdentityLike() {}

    public static boolean test(String typed) {
        return IdCard.read(typed, LocalDate.MAX) instanceof ParsedValue.Accepted
                || SocialCreditCode.read(typed) instanceof ParsedValue.Accepted
                || Mobile.read(typed) instanceof ParsedValue.Accepted;
    }
}
