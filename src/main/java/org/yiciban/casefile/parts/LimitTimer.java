package org.yiciban.casefile.parts;

import java.util.Arrays;
import java.util.Locale;

/** The limit timers of a case. The ids are those of the timer events in the models; there is one per clock with an effect. */
public enum LimitTimer {
    RECEPTION("reception-limit"),
    RECEPTION_OVERDUE("reception-overdue"),
    CORRECTION("correction-limit"),
    DEFERRAL("deferral-limit"),
    ITEM("item-limit"),
    BUNDLE("bundle-limit"),
    DELIVERY("delivery-limit");

    private final String timer;

    LimitTimer(String timer) {
        this.timer = timer;
    }

    /** The id of the timer event in the models. */
    public String timer() {
        return timer;
    }

    /** The word after {@code due.} in a timer's date expression. */
    public String word() {
        return this == RECEPTION_OVERDUE ? "receptionOverdue" : name().toLowerCase(Locale.ROOT);
    }

    /** The timer of a timer event. */
    public static LimitTimer ofTimer(String id) {
        return Arrays.stream(values())
                .filter(limitTimer -> limitTimer.timer.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no timer is called " + id));
    }
}
