package org.yiciban.notification;

/** Works the outbox off when a test says so. */
public class PostRounds {

    private final Dispatch dispatch;

    PostRounds(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /** Tries everything that is due now. */
    public void round() {
        dispatch.round();
    }

    /** Forgets what is too old. */
    public void forget() {
        dispatch.forget();
    }
}
