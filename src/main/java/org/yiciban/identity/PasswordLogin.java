package org.yiciban.identity;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password. An unknown, a disabled and a wrongly guessed account look the same from outside. */
@Component
class PasswordLogin extends DaoAuthenticationProvider {

    private final LoginThrottle throttle;

    PasswordLogin(Accounts accounts, PasswordEncoder encoder, LoginThrottle throttle) {
        super(username -> accounts.credentials(username).orElseThrow(() -> new UsernameNotFoundException("unknown")));
        setPasswordEncoder(encoder);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String address =
                login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "inside";
        throttle.waitFor(login.getName(), address).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
        try {
            Authentication authentication = super.authenticate(login);
            throttle.succeeded(login.getName());
            return authentication;
        } catch (BadCredentialsException wrong) {
            throttle.failed(login.getName(), address);
            throw wrong;
        }
    }
}
