package org.yiciban.casefile.states;

import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** The states of cases and items as the sentences of refusals say them; pages have their own messages. */
public final class StateWords {

    private StateWords() {}

    /** The words for a state of a case or an item, in both languages. */
    public static LocalText text(Enum<?> status) {
        return Refusal.of("state." + status.name());
    }
}
