package org.yiciban.sandbox;

import org.yiciban.casefile.refusals.InvalidInput;

/** The sample of an officer's form isn't taken as it stands. */
final class SampleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /** @param path of the sample */
    SampleRefused(String path, InvalidInput refused) {
        super(refused);
        this.path = path;
    }

    String path() {
        return path;
    }
}
