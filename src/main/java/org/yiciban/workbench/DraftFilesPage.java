package org.yiciban.workbench;

import java.util.List;
import org.yiciban.publication.DraftFolder;
import org.yiciban.publication.DraftState;
import org.yiciban.publication.ModelDraft;

/**
 * What the page of a draft's files shows.
 *
 * @param name of the service
 * @param removed released files that the draft takes away
 */
record DraftFilesPage(
        DraftsPage.DraftLine line, String name, int version, boolean editable, List<Group> groups, List<Row> removed) {

    /** Files of one kind; its name stands under the key that ends so. */
    record Group(String kind, List<Row> files) {}

    /** A file; {@code own} where the draft brings it, {@code removable} where the service may do without it. */
    record Row(String path, String name, boolean own, boolean removable) {}

    static DraftFilesPage of(ModelDraft draft, String service, DraftFileNames names, DraftFolder folder) {
        List<Group> groups = FileGroup.of(draft, "", names).stream()
                .map(group -> new Group(
                        group.kind(),
                        group.files().stream()
                                .map(one -> new Row(
                                        one.path(), one.name(), one.own(), folder.isRemovable(draft, one.path())))
                                .toList()))
                .toList();
        return new DraftFilesPage(
                DraftsPage.DraftLine.of(draft),
                service,
                draft.version(),
                draft.state() == DraftState.EDITING,
                groups,
                folder.removed(draft).stream()
                        .map(path -> new Row(path, names.of(path), false, false))
                        .toList());
    }
}
