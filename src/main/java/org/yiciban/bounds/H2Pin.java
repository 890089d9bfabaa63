package org.yiciban.bounds;

import org.h2.mvstore.MVStore;

/**
 * The state of an H2 file that was forced onto the disk, which stays there until the next one was. H2 keeps old parts for
 * 45 seconds in the hope that the disk has everything by then. Here nothing is hoped for: whatever of the later writes a
 * power failure leaves, the pinned state is whole. Not for several threads.
 */
final class H2Pin {

    private final MVStore store;
    private final int retention;
    private MVStore.TxCounter pinned;

    H2Pin(MVStore store) {
        this.store = store;
        this.retention = store.getRetentionTime();
    }

    /** What was there when the forcing began is on the disk when it has ended, and stays until the next time. */
    void force() {
        MVStore.TxCounter now = store.registerVersionUsage();
        try {
            store.commit();
            store.sync();
        } catch (RuntimeException failed) {
            store.deregisterVersionUsage(now);
            throw failed;
        }
        if (pinned == null) {
            store.setRetentionTime(0);
        } else {
            store.deregisterVersionUsage(pinned);
        }
        pinned = now;
    }

    /** From here on H2 is left to itself. */
    void release() {
        if (pinned != null && !store.isClosed()) {
            store.setRetentionTime(retention);
            store.deregisterVersionUsage(pinned);
        }
        pinned = null;
    }
}
