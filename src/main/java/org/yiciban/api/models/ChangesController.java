package org.yiciban.api.models;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.comparison.Change;
import org.yiciban.comparison.FileChange;
import org.yiciban.publication.DraftChanges;
import org.yiciban.publication.ModelDrafts;

/** What a draft changes of its service. */
@RestController
class ChangesController {

    private final ModelDrafts drafts;
    private final DraftChanges changes;

    ChangesController(ModelDrafts drafts, DraftChanges changes) {
        this.drafts = drafts;
        this.changes = changes;
    }

    /**
     * A changed file.
     *
     * @param layout whether shapes were moved, which means nothing
     * @param readable whether both versions can be read; otherwise no changes are told
     */
    record ChangedFile(
            String path, Change.Happened happened, boolean layout, boolean readable, List<ChangedPart> changes) {

        static ChangedFile of(FileChange file, Locale locale) {
            return new ChangedFile(
                    file.path(),
                    file.happened(),
                    file.layout(),
                    file.readable(),
                    file.changes().stream()
                            .map(change -> ChangedPart.of(change, locale))
                            .toList());
        }
    }

    /**
     * One thing in it: a step or flow of a model, a field, a key or an entry of a sheet, a column or a row of a table.
     *
     * @param list in which it stands; empty where its place means nothing
     * @param values what is said of it, before and after
     */
    record ChangedPart(
            Change.Happened happened, String kind, String id, String list, String name, List<Change.Value> values) {

        static ChangedPart of(Change change, Locale locale) {
            return new ChangedPart(
                    change.happened(),
                    change.kind().name(),
                    change.id(),
                    change.list(),
                    change.name().in(locale),
                    change.values());
        }
    }

    /** Against the release that the draft was begun from; a new service is new in each file that the draft brings. Nothing once it has ended. */
    @GetMapping("/api/v1/models/drafts/{id}/changes")
    List<ChangedFile> changes(@PathVariable long id, Locale locale) {
        return changes.of(drafts.get(id)).orElse(List.of()).stream()
                .map(file -> ChangedFile.of(file, locale))
                .toList();
    }
}
