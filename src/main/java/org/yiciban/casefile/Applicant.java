package org.yiciban.casefile;

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
public record Applicant(Kind kind, String name, String idNumber, String mobile, String email, String language) {

    /** A natural person or an organisation. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /** The name as strangers may see it: 张*, 王*明. Organisations are public. */
    public String maskedName() {
        if (kind == Kind.ORGANISATION) {
            return name;
        }
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
