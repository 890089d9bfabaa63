package org.yiciban.casefile.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** What is told of a hearing before a decision (licensing law Arts 46–48). */
public sealed interface HearingFacts extends JournalFacts {

    /**
     * Something has become of it that its kind says.
     *
     * @param number of the hearing, counted from 1 in the case
     */
    record Of(ItemKey item, Integer number) implements HearingFacts {}

    /**
     * The right to it was told, or it is held of the agency's own motion.
     *
     * @param document number of what was told; null where nobody has to ask
     */
    record Told(ItemKey item, Integer number, @Nullable String document) implements HearingFacts {

        @Override
        public String variant() {
            return document == null ? ".OWN" : "";
        }
    }

    /** Its date can't be kept. */
    record Moved(ItemKey item, Integer number, String reason) implements HearingFacts {

        @Override
        public String quoted(Locale language) {
            return reason;
        }
    }

    /**
     * When and where it is held, and by whom.
     *
     * @param document number of the notice
     */
    record Set(ItemKey item, Integer number, String session, String sessionEn, String document)
            implements HearingFacts {

        /** As people are told. */
        public static Set of(ItemKey item, Integer number, LocalText session, String document) {
            return new Set(item, number, session.zh(), session.en(), document);
        }

        @Override
        public String quoted(Locale language) {
            return String.valueOf(JournalFacts.told(session, sessionEn, language));
        }
    }

    /**
     * It was held.
     *
     * @param document number of its record
     */
    record Held(ItemKey item, Integer number, String document) implements HearingFacts {}
}
