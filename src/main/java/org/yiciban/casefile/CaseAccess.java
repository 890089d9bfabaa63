package org.yiciban.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yiciban.identity.Account;
import org.yiciban.identity.Role;

/** Who may look at a case and act as its applicant. Whoever may not gets the answer for a case that doesn't exist. */
@Component
class CaseAccess {

    private final CaseSecret secret;

    CaseAccess(CaseSecret secret) {
        this.secret = secret;
    }

    void requireReader(CaseFile file, Viewer viewer) {
        if (!holdsCode(file, viewer.queryCode()) && (viewer.account() == null || !maySee(file, viewer.account()))) {
            throw ActRefused.noSuchCase();
        }
    }

    void requireOwner(CaseFile file, Account account) {
        if (!file.filing.account().equals(account.username())) {
            if (maySee(file, account)) {
                throw ActRefused.forbidden("只有申请人本人可以撤回。", "Only the applicant may withdraw.");
            }
            throw ActRefused.noSuchCase();
        }
    }

    /** The applicant, the window, supervisors, the government, and the agencies that have an item in the case. */
    boolean maySee(CaseFile file, Account account) {
        return file.filing.account().equals(account.username())
                || account.isAny(Role.SUPERVISOR, Role.GOVERNMENT)
                || account.worksFor(file.release.window().code())
                || file.items.stream().anyMatch(item -> account.worksFor(item.agency));
    }

    /** Codes are typed by people: case, blanks and hyphens don't matter, O is 0, I and L are 1 (Crockford). */
    boolean holdsCode(CaseFile file, String typed) {
        if (typed == null) {
            return false;
        }
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        String code = code(file);
        return MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    /** The query code of the case. */
    String code(CaseFile file) {
        return secret.queryCode(file.number.value(), file.filing.codeSalt());
    }
}
