package org.yiciban.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.identity.account.Account;

/** The files of a draft as they come and go: new ones, what it no longer brings, and what the service no longer needs. */
@Service
public class DraftFolder {

    private final DraftEditing editing;
    private final DraftSteps steps;
    private final DraftFiles files;
    private final Catalogue catalogue;

    DraftFolder(DraftEditing editing, DraftSteps steps, DraftFiles files, Catalogue catalogue) {
        this.editing = editing;
        this.steps = steps;
        this.files = files;
        this.catalogue = catalogue;
    }

    /** The paths of the released files that the draft takes away. */
    public List<String> removed(ModelDraft draft) {
        return List.copyOf(files.removed(draft.id()));
    }

    /** Whether the draft may do without a file: it brings it, or the service alone has it. */
    public boolean isRemovable(ModelDraft draft, String path) {
        return draft.paths().contains(path) || isOfNoOther(draft, path);
    }

    private boolean isOfNoOther(ModelDraft draft, String path) {
        Set<String> needed = Set.of(CataloguePaths.bundle(draft.bundle()), CataloguePaths.model(draft.bundle()));
        return !needed.contains(path)
                && CataloguePaths.listOf(path).isEmpty()
                && !path.startsWith(CataloguePaths.HANDLING)
                && catalogue.current().stream()
                        .filter(release -> !release.key().equals(draft.bundle()))
                        .noneMatch(release -> release.files().files().containsKey(path));
    }

    /**
     * Takes a file away: what the draft changes is again as it is released, what it brings anew is gone, and so is what is
     * released of this service alone.
     *
     * @param seen the version that the person has seen
     * @throws ActRefused where another service has the file, or somebody has changed the draft meanwhile
     * @throws InvalidInput where the draft is none without it
     */
    public ModelDraft remove(long id, int seen, String path, Account by) {
        ModelDraft draft = steps.seen(id, seen);
        Map<String, String> brought = editing.brought(draft);
        Set<String> removed = new TreeSet<>(files.removed(id));
        if (brought.remove(path) == null) {
            if (!editing.files(draft).containsKey(path) || !isOfNoOther(draft, path)) {
                throw ActRefused.conflict("draft.not-removable", path);
            }
            removed.add(path);
        }
        return editing.keep(draft, editing.content(draft, brought, removed), by);
    }

    /** Takes a released file back that the draft had taken away. */
    public ModelDraft restore(long id, int seen, String path, Account by) {
        ModelDraft draft = steps.seen(id, seen);
        Set<String> removed = new TreeSet<>(files.removed(id));
        removed.remove(path);
        return editing.keep(draft, editing.content(draft, editing.brought(draft), removed), by);
    }
}
