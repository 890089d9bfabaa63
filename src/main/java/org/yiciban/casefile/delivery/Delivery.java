package org.yiciban.casefile.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * One result on its way to the applicant, by one mode.
 *
 * @param number counts from 1 in the case
 * @param doneBy who served it, sent it or tried to
 * @param doneAt when; of an attempt its day
 * @param settledAt when it was served, came back or was overtaken; null while it is on its way
 * @param document number of the proof of service; null where there is none yet
 */
public record Delivery(
        int number,
        ItemKey item,
        DeliveryMode mode,
        State state,
        Said said,
        String doneBy,
        Instant doneAt,
        @Nullable Instant settledAt,
        @Nullable String document) {

    /** How it stands. */
    public enum State {
        /** With the post, and not received yet. */
        SENT,
        /** Its public notice runs. */
        NOTICED,
        SERVED,
        /** It could not be served so. */
        FAILED,
        /** It was served in another way before. */
        OVERTAKEN;

        /** Whether it isn't settled. */
        boolean isOpen() {
            return this == SENT || this == NOTICED;
        }
    }

    /**
     * What was recorded of it.
     *
     * @param recipient who took it, or was meant to
     * @param idNumber of his identity document; null where nobody had to show one
     * @param servedBy the name of who served it
     * @param line what people are told of it in one line
     * @param facts in the words of the form
     */
    public record Said(
            @Nullable String recipient, @Nullable String idNumber, Text servedBy, Text line, List<Fact> facts) {}

    /** A text in both languages, as it is stored. */
    public record Text(String zh, String en) {

        static Text of(LocalText text) {
            return new Text(text.zh(), text.en());
        }

        /** For people. */
        public LocalText words() {
            return new LocalText(zh, en);
        }
    }

    /** What was asked and what was entered. */
    public record Fact(Text label, Text value) {}

    /** Whether it isn't settled. */
    public boolean isOpen() {
        return state.isOpen();
    }
}
