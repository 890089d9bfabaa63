package org.yiciban.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.yaml.SheetFile;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.UnreadableFile;

/** Blocks of a sheet by what they say. What can't be read says nothing here; the check tells of it. */
final class ComparedBlocks {

    private ComparedBlocks() {}

    /** The text of a file; empty where there is none that can be read. */
    static String text(@Nullable ModelFile file) {
        try {
            return file == null ? "" : file.text();
        } catch (UnreadableFile unreadable) {
            return "";
        }
    }

    static SheetMap open(String text, String... keys) {
        SheetProblems none = SheetProblems.none();
        return SheetFile.read(text.isBlank() ? "{}" : text, none)
                .map(root -> new SheetMap(root, none, keys))
                .orElseGet(() -> open("", keys));
    }

    /** One block, or a list of them. */
    static List<SheetMap> of(SheetMap sheet, String key, String... known) {
        return sheet.isList(key)
                ? sheet.blocks(key, known)
                : sheet.has(key) ? List.of(sheet.block(key, known)) : List.of();
    }

    static Map<String, SheetMap> by(String id, List<SheetMap> blocks) {
        Map<String, SheetMap> entries = new HashMap<>();
        blocks.forEach(block -> entries.put(block.optionalText(id).orElse(""), block));
        return entries;
    }

    /** Whether one of the rows says the same behind these keys. */
    static boolean holds(List<SheetMap> rows, SheetMap row, String... keys) {
        return rows.stream().anyMatch(one -> {
            for (String key : keys) {
                if (!one.optionalText(key).equals(row.optionalText(key))) {
                    return false;
                }
            }
            return true;
        });
    }
}
