package org.yiciban.modelling.context;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.modelling.read.BpmnModel;

/**
 * Everything a release would hold: the files handed in and those that stand beside them, by key.
 *
 * @param models the models that could be read
 * @param sheets the sheets that could be read, as plain maps
 * @param tables the texts of the decision tables
 */
public record ReleaseContext(
        Map<String, BpmnModel> models, Map<String, Map<String, Object>> sheets, Map<String, String> tables) {

    /** The table that decides an item, as far as the item's sheet can be read. */
    public Optional<String> decides(String item) {
        return table(item, "decides");
    }

    /** The table that says what an item costs, as far as the item's sheet can be read. */
    public Optional<String> prices(String item) {
        return table(item, "fee");
    }

    /** Both. */
    public Set<String> tablesOf(String item) {
        return Stream.of(decides(item), prices(item)).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** The facts that a table looks at, to test them or to work out what it gives. */
    public Set<String> reads(String table) {
        return TableAgreement.inputs(this, table);
    }

    private Optional<String> table(String item, String word) {
        return sheets.getOrDefault(item, Map.of()).get(word) instanceof Map<?, ?> block && block.get("table") != null
                ? Optional.of(String.valueOf(block.get("table")))
                : Optional.empty();
    }
}
