package org.yiciban.window.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiciban.casefile.lists.CaseQuery.Typed;

/**
 * What the page of the search for cases shows.
 *
 * @param asked what was chosen, as it stands in the address
 * @param typed what was typed and doesn't stand there
 * @param choices what can be chosen
 */
record CaseSearchPage(
        Map<String, String> asked,
        Typed typed,
        List<Wrong> errors,
        CaseListWords.Choices choices,
        List<Tab> tabs,
        Found found) {

    /** What is wrong, by the id of its field. */
    record Wrong(String field, String message) {}

    /** A list of its own: everybody's, one's own, one's agency's. */
    record Tab(String href, String name, boolean current) {}

    /**
     * A page of what was found.
     *
     * @param forgotten whether what was typed is known no more, so that nothing could be found
     * @param rows null where nothing was looked for
     * @param first the number of the first row
     * @param before address of the page before, null on the first
     * @param after address of the page after, null on the last
     * @param cut whether more would be found than the list shows
     */
    record Found(
            boolean forgotten, List<CaseListWords.Row> rows, long first, String before, String after, boolean cut) {

        static final Found NOT_ASKED = new Found(false, null, 0, null, null, false);
        static final Found FORGOTTEN = new Found(true, null, 0, null, null, false);
    }

    /** What is wrong at which field. */
    public Map<String, String> wrong() {
        return errors.stream().collect(Collectors.toMap(Wrong::field, Wrong::message, (one, later) -> later));
    }

    /** Whether the further fields stand open. */
    public boolean more() {
        return CaseSearchAddress.isNarrowed(asked) || !errors.isEmpty();
    }
}
