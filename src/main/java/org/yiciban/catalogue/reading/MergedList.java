package org.yiciban.catalogue.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetFile;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;

/**
 * A list of the catalogue, such as its agencies: the entries that are shipped, and those that folders of one's own add or,
 * where they say so, replace. So nobody copies a list to add a line, and an upgrade is hidden from nobody.
 */
final class MergedList {

    private static final String CODE = "code";
    private static final String REPLACES = "replaces";

    private final Map<String, SheetMap> entries = new LinkedHashMap<>();
    private final List<String> known;

    private MergedList(List<String> known) {
        this.known = known;
    }

    /**
     * The entries by their code, in the order in which they were first said.
     *
     * @param files path to text
     * @param path of the list that is shipped
     * @param known the keys of an entry, {@code code} among them
     */
    static List<SheetMap> read(Map<String, String> files, String path, SheetProblems problems, List<String> known) {
        MergedList list = new MergedList(known);
        SheetProblems here = problems.in(path);
        String shipped = files.get(path);
        if (shipped == null) {
            here.add(1, SheetWords.of("missing"));
        } else {
            list.begin(SheetFile.blocks(shipped, here, list.keys()));
        }
        CataloguePaths.owned(files.keySet(), path)
                .forEach(
                        own -> list.add(SheetFile.blocks(files.get(own), problems.in(own), list.keys(REPLACES)), path));
        return List.copyOf(list.entries.values());
    }

    private String[] keys(String... more) {
        return Stream.concat(known.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    /** What stands twice stays twice: whoever reads the entries tells it. */
    private void begin(List<SheetMap> blocks) {
        for (SheetMap block : blocks) {
            String code = block.optionalText(CODE).orElse("?");
            entries.put(entries.containsKey(code) ? code + " " + entries.size() : code, block);
        }
    }

    private void add(List<SheetMap> blocks, String path) {
        for (SheetMap block : blocks) {
            String code = block.optionalText(CODE).orElse("? " + entries.size());
            SheetMap there = entries.get(code);
            boolean replaces = block.flag(REPLACES);
            if (there == null && replaces) {
                block.problem(REPLACES, SheetWords.of("replaces-nothing", code, path));
            } else if (there != null && !replaces && !there.says(block)) {
                block.problem(CODE, SheetWords.of("replaces-needed", code, path));
            }
            entries.put(code, block);
        }
    }
}
