package org.yiciban.casefile.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * What is told of results that are on their way, or could not be served (licensing law Art. 44).
 *
 * @param mode the mode of service, by its name
 * @param what which results, and how
 */
public record DeliveryFacts(String mode, String what, @Nullable String whatEn) implements JournalFacts {

    /** As it is told in both languages. */
    public static DeliveryFacts of(String mode, LocalText what) {
        return new DeliveryFacts(mode, what.zh(), JournalFacts.english(what));
    }

    @Override
    public String quoted(Locale language) {
        return String.valueOf(JournalFacts.told(what, whatEn, language));
    }
}
