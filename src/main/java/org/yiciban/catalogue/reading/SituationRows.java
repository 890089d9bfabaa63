package org.yiciban.catalogue.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.yaml.SheetMap;

/** Reads what a sheet says once, or row by row for different situations. */
final class SituationRows {

    private static final String WHEN = "when";

    private SituationRows() {}

    /** Reads one block, or a list of blocks with conditions whose last has none. */
    static <T> BySituation<T> read(SheetMap sheet, String key, Function<SheetMap, T> reader, String... known) {
        if (!sheet.isList(key)) {
            return BySituation.always(reader.apply(sheet.block(key, known)));
        }
        List<BySituation.Row<T>> rows = new ArrayList<>();
        List<SheetMap> blocks = blocks(sheet, key, known);
        for (SheetMap block : blocks) {
            boolean last = block == blocks.get(blocks.size() - 1);
            if (last == block.has(WHEN)) {
                block.problem(WHEN, SheetWords.of(last ? "row-last" : "row-when"));
            }
            rows.add(new BySituation.Row<>(block.optional(WHEN, SituationCondition::parse), reader.apply(block)));
        }
        if (rows.isEmpty()) {
            sheet.problem(key, SheetWords.of("row-none", key));
            rows.add(new BySituation.Row<>(Optional.empty(), reader.apply(sheet.without(List.of(key)))));
        }
        return new BySituation<>(rows);
    }

    /** The rows of a list with their places; none where it is no list. */
    static List<SheetMap> blocks(SheetMap sheet, String key, String... known) {
        return sheet.isList(key)
                ? sheet.blocks(
                        key, Stream.concat(Stream.of(WHEN), Stream.of(known)).toArray(String[]::new))
                : List.of();
    }
}
