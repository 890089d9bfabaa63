package org.yiciban.casefile.publicity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/**
 * An objection 异议 of anybody to a public notice. Neither it nor who made it is ever published.
 *
 * @param number within its notice
 * @param answer what the agency answered; null until then
 */
public record Objection(
        long notice,
        int number,
        Instant receivedAt,
        Said said,
        State state,
        @Nullable Instant answeredAt,
        @Nullable String answer) {

    /** Two presses of one button come within so long. */
    private static final Duration ONE_PRESS = Duration.ofMinutes(1);

    /** Whether somebody says the same again, to the same notice, as one does who presses twice. */
    boolean isAgain(long to, Said words, Instant now) {
        return notice == to && said.equals(words) && !now.isAfter(receivedAt.plus(ONE_PRESS));
    }

    /** What becomes of an objection. */
    public enum State {
        OPEN,
        UPHELD,
        NOT_UPHELD,
        /** It came after the last day, and was told so at once. */
        LATE,
        /** The application was withdrawn before it was answered. */
        ENDED
    }

    /**
     * What somebody says.
     *
     * @param name who he is; he need not say
     * @param contact how he can be reached; he need not say
     * @param released whether the applicant may learn the name
     */
    public record Said(String statement, @Nullable String name, @Nullable String contact, boolean released) {

        public static final int LONGEST = 2000;
        public static final int LONGEST_NAME = 60;
        public static final int LONGEST_CONTACT = 100;
        private static final int SHORTEST = 10;

        /**
         * As it was typed.
         *
         * @throws InvalidInput for what is too short, too long or misleads the eye
         */
        public static Said typed(
                @Nullable String statement, @Nullable String name, @Nullable String contact, boolean released) {
            List<FieldError> errors = new ArrayList<>();
            String text = within(statement, LONGEST, "statement", true, errors);
            String who = within(name, LONGEST_NAME, "name", false, errors);
            String where = within(contact, LONGEST_CONTACT, "contact", false, errors);
            if (errors.isEmpty() && text.codePointCount(0, text.length()) < SHORTEST) {
                errors.add(new FieldError("statement", "min-length", Refusal.of("objection.short", SHORTEST)));
            }
            if (released && who.isEmpty()) {
                errors.add(new FieldError("released", "required", Refusal.of("objection.nameless")));
            }
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            return new Said(text, who.isEmpty() ? null : who, where.isEmpty() ? null : where, released);
        }

        private static String within(
                @Nullable String typed, int most, String field, boolean lines, List<FieldError> errors) {
            String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
            if (text.length() > most) {
                errors.add(new FieldError(field, "max-length", Refusal.of("objection.long", most)));
            } else if (Unseen.misleads(text, lines)) {
                errors.add(new FieldError(field, "control-character", Refusal.of("objection.unseen")));
            }
            return text;
        }
    }
}
