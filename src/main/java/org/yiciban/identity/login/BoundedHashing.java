package org.yiciban.identity.login;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Lets only a few passwords be hashed at the same time, so that a flood of logins can't take all processors. */
public final class BoundedHashing implements PasswordEncoder {

    private static final int PATIENCE_SECONDS = 10;

    private final PasswordEncoder inner;
    private final Semaphore places;

    public BoundedHashing(PasswordEncoder inner, int atOnce) {
        this.inner = inner;
        this.places = new Semaphore(atOnce, true);
    }

    @Override
    public String encode(CharSequence password) {
        return inPlace(() -> inner.encode(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return inPlace(() -> inner.matches(password, hash));
    }

    private <T> T inPlace(Supplier<T> hashing) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new InternalAuthenticationServiceException("too many logins at the same time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InternalAuthenticationServiceException("interrupted while waiting to check a password");
        }
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }
}
