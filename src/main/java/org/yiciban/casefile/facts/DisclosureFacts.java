package org.yiciban.casefile.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;

/** What is told of publishing a grant 公开. */
public sealed interface DisclosureFacts extends JournalFacts {

    /** Of which item. */
    ItemKey item();

    /** Its holder says that it would give away a business secret; why stays among the offices. */
    record Objected(ItemKey item) implements DisclosureFacts {}

    /**
     * The agency has answered.
     *
     * @param published whether it is published all the same; null where it is kept back
     */
    record Answered(ItemKey item, @Nullable Boolean published, String reason) implements DisclosureFacts {

        @Override
        public String variant() {
            return published == null ? "" : ".PUBLISHED";
        }

        @Override
        public @Nullable String quoted(Locale language) {
            return reason;
        }
    }
}
