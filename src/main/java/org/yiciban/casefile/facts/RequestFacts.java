package org.yiciban.casefile.facts;

import org.yiciban.shared.ItemKey;

/** What is told of what was asked for later in a case. */
public sealed interface RequestFacts extends JournalFacts {

    /**
     * It was asked for.
     *
     * @param request its id in the sheet
     * @param item what it is handled as
     */
    record Made(String request, ItemKey item) implements RequestFacts {}
}
