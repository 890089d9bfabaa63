package org.yiciban.workbench.changes;

import java.util.Map;
import org.yiciban.comparison.Change;
import org.yiciban.comparison.FileChange;

/** How many cases stand now where something is changed or taken away. */
final class CasesAtChanges {

    private static final String ITEMS = "bpmn/catalogue/items/";

    /** Which lists of a service's sheet name parts of a case, and the marks before these. */
    private static final Map<String, String> LISTS =
            Map.of("items", "", "steps", "step:", "asks", "ask:", "notices", "notice:");

    private final Map<String, Integer> atParts;
    private final Map<String, String> elements;

    /**
     * Where the cases stand.
     *
     * @param elements of the model on which they run, each with the part of a case that stands there
     * @param atParts how many have a running clock at each part, by its key without row
     */
    CasesAtChanges(Map<String, String> elements, Map<String, Integer> atParts) {
        this.elements = elements;
        this.atParts = atParts;
    }

    /** Those at one change; none where something is new. */
    int at(FileChange file, Change change) {
        if (change.happened() == Change.Happened.ADDED) {
            return 0;
        }
        String key =
                switch (change.kind()) {
                    case STEP -> elements.getOrDefault(change.id(), "");
                    case ENTRY -> LISTS.containsKey(change.list())
                            ? LISTS.get(change.list())
                                    + change.id().substring(change.list().length() + 1)
                            : "";
                    default -> file.path().startsWith(ITEMS)
                            ? file.path().substring(ITEMS.length()).replaceFirst("\\.yaml$", "")
                            : "";
                };
        return atParts.getOrDefault(key, 0);
    }
}
