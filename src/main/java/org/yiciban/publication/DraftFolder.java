package org.yiciban.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.yaml.CatalogueFileException;
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
     * Adds what the sheet or the model of the service names and what isn't there yet, as a template gives it.
     *
     * @param seen the version that the person has seen
     * @throws InvalidInput naming every field that can't be taken, also where nothing names the file yet
     */
    public ModelDraft add(long id, int seen, NewFile told, Account by) {
        ModelDraft draft = steps.seen(id, seen);
        Map<String, byte[]> made = told.files(readable(draft, told));
        String code = Objects.requireNonNull(told.code());
        Set<String> there = editing.files(draft).keySet();
        if (made.keySet().stream().anyMatch(there::contains)) {
            throw InvalidInput.of("code", "taken", "draft.there-already", code);
        }
        Map<String, String> brought = editing.brought(draft);
        made.forEach((path, text) -> brought.put(path, new String(text, StandardCharsets.UTF_8)));
        DraftContent content = editing.content(draft, brought, files.removed(id));
        // what nothing names belongs to no service, or to every one
        if (!content.whole().files().keySet().containsAll(made.keySet())
                || !draft.others().containsAll(content.otherKeys())) {
            throw InvalidInput.of("code", "unnamed", "draft.name-first", code);
        }
        return editing.keep(draft, content, by);
    }

    /** The service as the draft says it; as it is released while its sheets can't be read. */
    private Release readable(ModelDraft draft, NewFile told) {
        try {
            BundleFiles whole = files.whole(draft);
            // a sheet isn't read while the model of its request is missing
            return Release.draft(
                    told.kind() == NewFile.Kind.REQUEST
                            ? whole.with("bpmn/" + draft.bundle() + "." + told.code() + ".bpmn", "")
                            : whole);
        } catch (CatalogueFileException unreadable) {
            return catalogue
                    .current(draft.bundle())
                    .orElseThrow(() -> InvalidInput.of("code", "unreadable", "draft.sheet-first"));
        }
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
