package org.yiciban.portal.account;

import java.util.List;
import java.util.Map;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.login.Passwords;
import org.yiciban.shared.Refusal;

/** A password that is typed twice, and what is wrong with it. */
final class NewPassword {

    private NewPassword() {}

    static void check(Map<String, String> typed, String username, List<FieldError> errors) {
        String password = typed.getOrDefault("password", "");
        if (!Passwords.isSound(password, username)) {
            errors.add(error("password", "account.password"));
        } else if (!password.equals(typed.get("again"))) {
            errors.add(error("again", "account.passwords-differ"));
        }
    }

    static FieldError error(String field, String key) {
        return new FieldError(field, field, Refusal.of(key));
    }
}
