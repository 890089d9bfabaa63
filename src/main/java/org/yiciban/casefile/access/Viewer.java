package org.yiciban.casefile.access;

import org.jspecify.annotations.Nullable;
import org.yiciban.identity.account.Account;

/**
 * Who looks at a case: an account, a query code, or both.
 *
 * @param account null without a login
 * @param queryCode null when none was shown
 */
public record Viewer(@Nullable Account account, @Nullable String queryCode) {

    /** Somebody who is logged in. */
    public static Viewer of(Account account) {
        return new Viewer(account, null);
    }

    /** Somebody who showed a query code. */
    public static Viewer withCode(String queryCode) {
        return new Viewer(null, queryCode);
    }
}
