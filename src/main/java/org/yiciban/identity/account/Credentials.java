package org.yiciban.identity.account;

import java.util.Collection;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account together with its stored password, as the login wants it; the hash is dropped after the login. */
public final class Credentials implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final Account account;
    private final int stamp;
    private String passwordHash;

    Credentials(Account account, String passwordHash, int stamp) {
        this.account = account;
        this.passwordHash = passwordHash;
        this.stamp = stamp;
    }

    /** Which state of the account the login saw. */
    public int stamp() {
        return stamp;
    }

    public Account account() {
        return account;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account.username();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
