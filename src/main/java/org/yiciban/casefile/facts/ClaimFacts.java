package org.yiciban.casefile.facts;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/** What is told of who has a case in his account and who acts for the applicant. */
public sealed interface ClaimFacts extends JournalFacts {

    /** What an agent may do, until when, and the upload that is the power of attorney. */
    record MandateRecorded(String agent, LocalText scope, LocalDate until, String paper) implements ClaimFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return scope == null ? null : scope.in(language);
        }
    }

    /** Whose mandate is over. */
    record MandateOver(String agent, LocalDate until) implements ClaimFacts {}

    /** The account that had the case before. */
    record Claimed(String before) implements ClaimFacts {}

    /** Who asks for the case, by name. */
    record ClaimAsked(String text) implements ClaimFacts {

        @Override
        public String quoted(Locale language) {
            return text;
        }
    }

    /** Who was seen, and the account that had the case before. */
    record ClaimConfirmed(@Nullable LocalText text, String before) implements ClaimFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return text == null ? null : text.in(language);
        }
    }

    /** Why the case stays where it is. */
    record ClaimRefused(LocalText text) implements ClaimFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return text == null ? null : text.in(language);
        }
    }

    /** Why the case was taken out of the account that had it. */
    record ClaimRevoked(LocalText text, @Nullable String before) implements ClaimFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return text == null ? null : text.in(language);
        }
    }
}
