package org.yiciban.catalogue.procedure;

import java.util.List;
import java.util.Optional;

/**
 * A limit that wakes the process: one per clock with an effect. Those of the law stand here; another kind of limit is
 * another value, not another line of a closed list.
 *
 * @param timer the id of the timer event in the models
 * @param word what stands after {@code due.} in the timer's date expression
 */
public record LimitTimer(String timer, String word) {

    public static final LimitTimer RECEPTION = new LimitTimer("reception-limit", "reception");
    public static final LimitTimer RECEPTION_OVERDUE = new LimitTimer("reception-overdue", "receptionOverdue");
    public static final LimitTimer CORRECTION = new LimitTimer("correction-limit", "correction");
    public static final LimitTimer DEFERRAL = new LimitTimer("deferral-limit", "deferral");
    public static final LimitTimer ITEM = new LimitTimer("item-limit", "item");
    public static final LimitTimer BUNDLE = new LimitTimer("bundle-limit", "bundle");
    public static final LimitTimer DELIVERY = new LimitTimer("delivery-limit", "delivery");

    public static final LimitTimer APPLICANT = new LimitTimer("applicant-limit", "applicant");

    private static final List<LimitTimer> OF_THE_LAW =
            List.of(RECEPTION, RECEPTION_OVERDUE, CORRECTION, DEFERRAL, ITEM, BUNDLE, DELIVERY, APPLICANT);

    /** The limits of the law's procedure. */
    public static List<LimitTimer> ofTheLaw() {
        return OF_THE_LAW;
    }

    /**
     * The limit of a timer event.
     *
     * @throws IllegalArgumentException when no timer is called so
     */
    public static LimitTimer ofTimer(String id) {
        return OF_THE_LAW.stream()
                .filter(limit -> limit.timer.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no timer is called " + id));
    }

    /** The limit that a date expression names. */
    public static Optional<LimitTimer> ofWord(String word) {
        return OF_THE_LAW.stream().filter(limit -> limit.word.equals(word)).findFirst();
    }

    /** The date of its timer, as a model says it. */
    public String expression() {
        return "${due." + word + "}";
    }

    @Override
    public String toString() {
        return timer;
    }
}
