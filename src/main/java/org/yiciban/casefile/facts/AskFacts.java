package org.yiciban.casefile.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** What is told of limits that stand while the applicant is asked for something. */
public sealed interface AskFacts extends JournalFacts {

    /**
     * The limits of an item stand, or run again.
     *
     * @param procedure what he is asked for
     * @param basis the rule that lets them stand; null where they run again
     */
    record ClockOfItem(ItemKey item, LocalText procedure, @Nullable LocalText basis) implements AskFacts {

        @Override
        public @Nullable String quoted(Locale language) {
            return procedure == null ? null : procedure.in(language);
        }

        @Override
        public @Nullable String citation(Locale language) {
            return basis == null ? null : basis.in(language);
        }
    }
}
