package org.yiciban.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.AgencyCode;

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
        BundleFiles whole = files.whole(draft);
        // a sheet isn't read while the model of its request is missing
        String request = "bpmn/" + draft.bundle() + "." + told.code() + ".bpmn";
        Optional<Release> release =
                DraftFiles.release(told.kind() == NewFile.Kind.REQUEST ? whole.with(request, "") : whole, catalogue);
        Map<String, byte[]> made =
                told.files(release.orElseThrow(() -> InvalidInput.of("code", "unreadable", "draft.sheet-first")));
        String code = Objects.requireNonNull(told.code());
        requireNone(made, draft, code);
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

    /**
     * Begins a new item of the service: its files from a template, and its row in the sheet of the service.
     *
     * @param paper by which its limits, papers and conditions were set; null where nobody says so yet
     * @param sheet of the service, with that row
     */
    public ModelDraft begin(
            long id,
            int seen,
            TemplateRequest.ItemData told,
            TemplateRequest.@Nullable TextData paper,
            String sheet,
            Account by) {
        ModelDraft draft = steps.seen(id, seen);
        // what is wrong in another place of the sheets keeps nobody from adding an item
        Set<AgencyCode> deciders = NewFile.deciders(DraftFiles.release(files.whole(draft), catalogue)
                .map(Release::agencies)
                .orElseGet(catalogue::agencies));
        Map<String, byte[]> made = TemplateItem.files(told, paper, new TemplateNames(catalogue.current()), deciders);
        requireNone(made, draft, Objects.requireNonNull(told.code()));
        Map<String, String> texts = new TreeMap<>(Map.of(CataloguePaths.bundle(draft.bundle()), sheet));
        made.forEach((path, text) -> texts.put(path, new String(text, StandardCharsets.UTF_8)));
        return editing.save(id, seen, texts, by);
    }

    private void requireNone(Map<String, byte[]> made, ModelDraft draft, String code) {
        if (editing.files(draft).keySet().stream().anyMatch(made::containsKey)) {
            throw InvalidInput.of("code", "taken", "draft.there-already", code);
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
