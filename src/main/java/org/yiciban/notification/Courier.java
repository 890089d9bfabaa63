package org.yiciban.notification;

/** Takes messages out of the house by one way. */
interface Courier {

    MessageWay way();

    /** Whether this way is set up; otherwise nothing is written for it. */
    boolean isOpen();

    /** Hands a message over; the same one may come twice, under the same key. */
    void deliver(Letter letter) throws NotSent;
}
