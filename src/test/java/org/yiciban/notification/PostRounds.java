package org.yiciban.notification;

/** Works the outbox off when a test says so. */
public class PostRounds {

    private final OutboxDispatcher outboxDispatcher;

    PostRounds(OutboxDispatcher outboxDispatcher) {
        this.outboxDispatcher = outboxDispatcher;
    }

    /** Tries everything that is due now. */
    public void round() {
        outboxDispatcher.round(MessageWay.MAIL);
        outboxDispatcher.round(MessageWay.SMS);
    }

    /** Forgets what is too old. */
    public void forget() {
        outboxDispatcher.forget();
    }
}
