package org.yiciban.casefile.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** What is told of a slip of the pen in an issued document: which entry it is in, never what stood there. */
public sealed interface SlipFacts extends JournalFacts {

    /**
     * Somebody has found one.
     *
     * @param document the decision in which it stands
     * @param name what the entry is called
     */
    record Found(ItemKey item, Integer number, String name, @Nullable String nameEn, String document)
            implements SlipFacts {

        /** One in the entry that is called so. */
        public static Found of(ItemKey item, int number, LocalText name, String document) {
            return new Found(item, number, name.zh(), JournalFacts.english(name), document);
        }

        @Override
        public String quoted(Locale language) {
            return String.valueOf(JournalFacts.told(name, nameEn, language));
        }
    }

    /**
     * Another person has approved it, and it is corrected.
     *
     * @param document the decision that took the place of the one with the slip
     */
    record Corrected(ItemKey item, Integer number, String name, @Nullable String nameEn, String document)
            implements SlipFacts {

        /** One in the entry that is called so. */
        public static Corrected of(ItemKey item, int number, LocalText name, String document) {
            return new Corrected(item, number, name.zh(), JournalFacts.english(name), document);
        }

        @Override
        public String quoted(Locale language) {
            return String.valueOf(JournalFacts.told(name, nameEn, language));
        }
    }

    /** Another person has looked, and it is none: the document stays. */
    record Kept(ItemKey item, Integer number, String reason) implements SlipFacts {

        @Override
        public String quoted(Locale language) {
            return reason;
        }
    }
}
