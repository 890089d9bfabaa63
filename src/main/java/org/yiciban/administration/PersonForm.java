package org.yiciban.administration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.form.value.SocialCreditCode;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/**
 * A member of the staff as typed.
 *
 * @param agency code, or empty
 * @param division code of the division of that agency, or empty while there is but one
 * @param creditCode the credit code of the public body that the person files for; only with that duty
 * @param roles names of duties
 */
record PersonForm(
        String username,
        String zh,
        String en,
        String mobile,
        String agency,
        String division,
        String creditCode,
        List<String> roles) {

    /** What an administrator may hand out; applicants open their accounts elsewhere. */
    static final Set<Role> DUTIES = EnumSet.complementOf(EnumSet.of(Role.CITIZEN));

    private static final int LONGEST_NAME = 100;

    PersonForm {
        username = plain(username).toLowerCase(Locale.ROOT);
        zh = plain(zh);
        en = plain(en);
        mobile = plain(mobile);
        agency = plain(agency);
        division = plain(division);
        creditCode = plain(creditCode).toUpperCase(Locale.ROOT);
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    static PersonForm of(Account account) {
        return new PersonForm(
                account.username(),
                account.name().zh(),
                account.name().en(),
                account.mobile(),
                account.organ() == null ? "" : account.organ().agency().value(),
                account.organ() == null ? "" : account.organ().division().value(),
                account.is(Role.FILER) ? account.idNumber() : "",
                account.roles().stream().map(Enum::name).toList());
    }

    /** What is wrong, by input; the values are keys of the messages. Empty: all is well. */
    Map<String, String> wrong(Set<String> agencies, String window, Set<String> divisions) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!username.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            wrong.put("username", "username");
        }
        if (zh.isEmpty() || zh.length() > LONGEST_NAME) {
            wrong.put("zh", "zh");
        }
        if (en.isEmpty() || en.length() > LONGEST_NAME) {
            wrong.put("en", "en");
        }
        if (!mobile.isEmpty() && !mobile.matches("1[0-9]{10}")) {
            wrong.put("mobile", "mobile");
        }
        if (!agency.isEmpty() && !agencies.contains(agency)) {
            wrong.put("agency", "agency");
        }
        if (!agency.isEmpty() && !divisions.contains(division)) {
            wrong.put("division", "division");
        }
        if (duties().isEmpty() || duties().size() != roles.size()) {
            wrong.put("roles", "roles");
        } else if (duties().contains(Role.AUDITOR) && duties().size() > 1) {
            wrong.put("roles", "roles.alone");
        } else if (duties().contains(Role.CLERK) && decides()) {
            wrong.put("roles", "roles.apart");
        } else if (duties().contains(Role.CLERK) && !agency.equals(window)) {
            wrong.put("agency", "agency.window");
        } else if (duties().contains(Role.FILER)
                && !(SocialCreditCode.read(creditCode) instanceof ParsedValue.Accepted)) {
            wrong.put("creditCode", "creditCode");
        } else if (duties().contains(Role.KEEPER) && agency.isEmpty()) {
            wrong.put("agency", "agency.needed");
        } else if (decides() && (agency.isEmpty() || agency.equals(window))) {
            wrong.put("agency", "agency.needed");
        }
        return wrong;
    }

    Account account() {
        return new Account(
                username,
                new LocalText(zh, en),
                agency.isEmpty() ? null : new Organ(new AgencyCode(agency), new DivisionCode(division)),
                duties(),
                duties().contains(Role.FILER) ? creditCode : null,
                mobile.isEmpty() ? null : mobile,
                false);
    }

    /** The same with a division, if none was chosen because nothing was asked. */
    PersonForm in(String usual) {
        return new PersonForm(
                username, zh, en, mobile, agency, division.isEmpty() ? usual : division, creditCode, roles);
    }

    /** Who decides for an agency; never who receives at the window (受审分离). */
    private boolean decides() {
        return duties().contains(Role.OFFICER) || duties().contains(Role.HEAD);
    }

    private Set<Role> duties() {
        return roles.stream()
                .flatMap(name ->
                        Arrays.stream(Role.values()).filter(role -> role.name().equals(name)))
                .filter(DUTIES::contains)
                .collect(Collectors.toSet());
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
