package org.yiciban.identity.login;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.yiciban.identity.account.Accounts;

/** Checks name and password. An unknown, a disabled and a wrongly guessed account look the same from outside. */
@Component
class PasswordLogin extends DaoAuthenticationProvider {

    private final Throttle throttle;
    private final KnownDevices devices;

    PasswordLogin(Accounts accounts, PasswordEncoder encoder, Throttle throttle, KnownDevices devices) {
        super(username -> accounts.credentials(username).orElseThrow(() -> new UsernameNotFoundException("unknown")));
        setPasswordEncoder(encoder);
        this.throttle = throttle;
        this.devices = devices;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String address =
                login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "inside";
        Attempt one = new Attempt(Attempt.Secret.PASSWORD, login.getName(), address, device(login.getName()));
        throttle.begin(one).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
        try {
            Authentication authentication = super.authenticate(login);
            throttle.succeeded(one);
            return authentication;
        } catch (BadCredentialsException wrong) {
            throttle.failed(one);
            throw wrong;
        } finally {
            throttle.end(one);
        }
    }

    /** The device of the request, if the account has logged in there before. */
    private String device(String username) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? devices.of(username, now.getRequest()).orElse(null)
                : null;
    }
}
