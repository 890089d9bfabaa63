package org.yiciban.catalogue.release;

import org.yiciban.shared.BundleKey;

/** A bundle has got another release than the one that was to be followed. Nothing was released. */
public final class ReleaseOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BundleKey bundle;

    ReleaseOvertaken(BundleKey bundle) {
        super("there is a newer release of " + bundle);
        this.bundle = bundle;
    }

    /** The bundle. */
    public BundleKey bundle() {
        return bundle;
    }
}
