package org.yiciban.casefile.facts;

import java.util.Locale;
import org.yiciban.casefile.application.Applicant;

/** What is told of steps that several persons confirm. */
public sealed interface ConfirmationFacts extends JournalFacts {

    /**
     * One of them has answered.
     *
     * @param person his name
     * @param answer {@code CONFIRMED}, {@code REFUSED} or {@code NOT_ME}
     */
    record Given(String step, String person, String answer) implements ConfirmationFacts {

        @Override
        public String variant() {
            return answer.equals("CONFIRMED") ? "" : "." + answer;
        }

        @Override
        public JournalFacts masked() {
            return new Given(step, Applicant.masked(person), answer);
        }

        @Override
        public String quoted(Locale language) {
            return person;
        }
    }
}
