package org.yiciban.casefile.steps;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.shared.CaseNumber;

/**
 * One of the persons who have to confirm a step of a bundle 确认人, each for himself.
 *
 * @param no by which his page is found; it tells nothing
 * @param ask the id of the step
 * @param place among those of the step, from 0
 * @param coded whether a code opens his page
 * @param answeredAt null until he has answered
 */
public record Confirmation(
        long no,
        CaseNumber caseNumber,
        String ask,
        int place,
        Person person,
        State state,
        boolean coded,
        @Nullable Instant answeredAt) {

    /** What has become of it. */
    public enum State {
        OPEN,
        CONFIRMED,
        REFUSED,
        /** He says that he isn't the one who is meant, or knows nothing of it. */
        NOT_ME
    }

    /**
     * What he answers, as a door brings it.
     *
     * @throws InvalidInput for any other word
     */
    public static State answer(@Nullable String word) {
        return Stream.of(State.CONFIRMED, State.REFUSED, State.NOT_ME)
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("answer", "choice", "confirmation.answer"));
    }

    /** Who has to confirm: his name and the number of his identity card, as the application says. */
    public record Person(String name, String number) {

        /** Whether that is his number, however it was written. */
        boolean hasNumber(@Nullable String other) {
            return other != null && plain(number).equals(plain(other));
        }

        private static String plain(String number) {
            return number.replace(" ", "").toUpperCase(Locale.ROOT);
        }
    }
}
