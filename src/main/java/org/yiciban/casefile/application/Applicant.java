package org.yiciban.casefile.application;

import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * Who applies 申请人.
 *
 * @param kind person or organisation
 * @param name at most 300 characters, as in the register
 * @param idNumber identity number or unified social credit code
 * @param mobile where to reach; may be null
 * @param email may be null
 * @param language the language for letters: {@code zh-CN} or {@code en}
 */
public record Applicant(
        Kind kind, String name, String idNumber, @Nullable String mobile, @Nullable String email, String language) {

    private static final int ID_CARD = 18;

    /** A natural person or an organisation. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** What tells the applicant from another of the same name, as documents say it: of a person's number the ends only. */
    public LocalText identity() {
        if (kind == Kind.ORGANISATION) {
            return OnRecord.of("identity.organisation", idNumber);
        }
        return OnRecord.of("identity.person", ends(idNumber));
    }

    /** Of the number of a person's document the ends only. */
    public static String ends(String number) {
        int ahead = number.length() < ID_CARD ? 2 : 6;
        int behind = number.length() < ID_CARD ? 2 : 4;
        return number.length() <= ahead + behind
                ? number
                : number.substring(0, ahead)
                        + "*".repeat(number.length() - ahead - behind)
                        + number.substring(number.length() - behind);
    }

    /** The same under the name that was proven. */
    public Applicant named(String proven) {
        return new Applicant(kind, proven, idNumber, mobile, email, language);
    }

    /** The name as strangers may see it: 张*, 王*明. Organisations are public. */
    public String maskedName() {
        return kind == Kind.ORGANISATION ? name : masked(name);
    }

    /** A person's name as strangers may see it. */
    public static String masked(String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length < 2) {
            return "*";
        }
        StringBuilder masked = new StringBuilder().appendCodePoint(characters[0]);
        masked.append("*".repeat(Math.max(1, Math.min(characters.length - 2, 10))));
        return characters.length == 2
                ? masked.toString()
                : masked.appendCodePoint(characters[characters.length - 1]).toString();
    }
}
