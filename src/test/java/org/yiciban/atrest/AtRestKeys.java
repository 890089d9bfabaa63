package org.yiciban.atrest;

import org.springframework.mock.env.MockEnvironment;

/** Keys for tests that assemble a piece of the program by hand. */
public final class AtRestKeys {

    private AtRestKeys() {}

    /** Those of a program with this secret and no keys of its own. */
    public static AtRest of(String secret) {
        return new AtRest(new MockEnvironment().withProperty("yiciban.journal-secret", secret));
    }

    /** The same, as they are taken down. */
    public static KeyRegister register(String secret) {
        return register(secret, "");
    }

    /** The same, with keys of its own. */
    public static KeyRegister register(String secret, String keys) {
        return new KeyRegister(new AtRest(new MockEnvironment()
                .withProperty("yiciban.journal-secret", secret)
                .withProperty("yiciban.at-rest.keys", keys)));
    }
}
