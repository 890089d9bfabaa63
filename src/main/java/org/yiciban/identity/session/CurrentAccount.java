package org.yiciban.identity.session;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Credentials;

/** Who is acting now. Controllers may also simply take an {@link Account} or {@code Optional<Account>} argument. */
@Component
public class CurrentAccount {

    /** The logged-in account, or nothing for a visitor. */
    public Optional<Account> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Credentials credentials
                ? Optional.of(credentials.account())
                : Optional.empty();
    }

    /** The logged-in account; sends visitors to the login. */
    public Account get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("this needs a login"));
    }
}
