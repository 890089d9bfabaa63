package org.yiciban.workbench;

import java.util.List;
import java.util.Map;
import org.yiciban.publication.ModelDraft;

/**
 * Files of a draft that are of one kind.
 *
 * @param kind the end of the key under which its name stands
 */
record FileGroup(String kind, List<Entry> files) {

    private static final String PROCEDURE = "procedure";

    /** The kinds in their order, and how their paths begin. */
    private static final List<Map.Entry<String, String>> KINDS = List.of(
            Map.entry("model", "bpmn/[^/]+\\.bpmn"),
            Map.entry("sheet", "bpmn/[^/.]+\\.yaml"),
            Map.entry("scenarios", "bpmn/[^/]+\\.scenarios\\.yaml"),
            Map.entry("table", "bpmn/tables/.*"),
            Map.entry("form", "forms/(bundles|steps)/.*"),
            Map.entry("item", "bpmn/catalogue/items/.*|forms/items/.*"),
            Map.entry("catalogue", "bpmn/catalogue/(own(-[0-9]+)?/)?[^/]+"),
            Map.entry(PROCEDURE, "(bpmn/handling|forms/steps)/.*"));

    /** A file; {@code own} where the draft brings it. */
    record Entry(String path, String name, boolean own, boolean shown) {}

    /** @param shown the path of the file that is open */
    static List<FileGroup> of(ModelDraft draft, String shown, DraftFileNames names) {
        return KINDS.stream()
                .map(kind -> new FileGroup(
                        kind.getKey(),
                        names.paths().stream()
                                .filter(path -> path.matches(kind.getValue()))
                                .filter(path -> kind.getKey().equals(PROCEDURE) == DraftFileNames.isOfProcedure(path))
                                .map(path -> new Entry(
                                        path, names.of(path), draft.paths().contains(path), path.equals(shown)))
                                .toList()))
                .filter(group -> !group.files().isEmpty())
                .toList();
    }

    /** Whether it is one file alone. */
    public boolean isSingle() {
        return files.size() == 1;
    }

    /** Whether the file that is shown is one of them. */
    public boolean isShown() {
        return files.stream().anyMatch(Entry::shown);
    }
}
