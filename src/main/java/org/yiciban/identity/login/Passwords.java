package org.yiciban.identity.login;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.Guesswork;

/** New accounts of applicants, and changing one's password. */
@Service
public class Passwords {

    private static final int SHORTEST = 8;
    private static final int FEWEST_PARTS = 6;
    /** What bcrypt reads. */
    private static final int MOST_BYTES = 72;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Throttle throttle;

    Passwords(Accounts accounts, PasswordEncoder encoder, Throttle throttle) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
    }

    /** Whether a password is long enough, and not simply the name, a repetition, a sequence or a word that is tried first. */
    public static boolean isSound(String password, String username) {
        return password.length() >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && Guesswork.parts(password, username) >= FEWEST_PARTS;
    }

    /**
     * Adds the account of an applicant; false when the name or the identity number has one already.
     *
     * @throws MustWait when too many from this address have asked who has an account
     */
    public boolean register(Account account, String password, String address) {
        Attempt one = new Attempt(Attempt.Secret.ACCOUNT, "", address);
        return counted(
                one, () -> !accounts.knows(account.idNumber()) && accounts.add(account, encoder.encode(password)));
    }

    /**
     * Changes the password of whoever knows the present one; false when that was wrong. Passwords are hashed before the
     * database is asked to keep one: hashing takes long.
     *
     * @throws MustWait after too many wrong tries; those of others at the login don't count
     */
    public boolean change(Account account, String present, String next, String address) {
        Attempt one = new Attempt(Attempt.Secret.PASSWORD, account.username(), address, "inside");
        boolean right = counted(one, () -> accounts.credentials(account.username())
                .filter(credentials -> encoder.matches(present, credentials.getPassword()))
                .isPresent());
        if (!right) {
            return false;
        }
        throttle.succeeded(one);
        accounts.save(account, encoder.encode(next));
        return true;
    }

    private boolean counted(Attempt one, BooleanSupplier look) {
        throttle.begin(one).ifPresent(wait -> {
            throw new MustWait(wait);
        });
        try {
            boolean right = look.getAsBoolean();
            if (!right) {
                throttle.failed(one);
            }
            return right;
        } finally {
            throttle.end(one);
        }
    }
}
