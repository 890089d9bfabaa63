package org.yiciban.notification;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stands in for a gateway in demo mode: nothing leaves the house, and the administrator sees what would have gone. */
@Component
class StandInSms implements SmsGateway {

    private static final int KEPT = 20;

    private final Deque<Outbox.Shown> shown = new ArrayDeque<>();

    @Override
    public SmsSettings.Kind kind() {
        return SmsSettings.Kind.STAND_IN;
    }

    @Override
    public synchronized void send(String id, String number, String language, String text) {
        shown.addFirst(new Outbox.Shown(MaskedRecipient.of(number), text));
        if (shown.size() > KEPT) {
            shown.removeLast();
        }
    }

    /** The newest first. */
    synchronized List<Outbox.Shown> shown() {
        return List.copyOf(shown);
    }
}
