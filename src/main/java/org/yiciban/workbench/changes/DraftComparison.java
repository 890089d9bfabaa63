package org.yiciban.workbench.changes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.lists.RunningCases;
import org.yiciban.catalogue.release.Release;
import org.yiciban.comparison.FileChange;
import org.yiciban.comparison.NamedCodes;
import org.yiciban.publication.DraftChanges;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.workbench.PartsOfModel;
import org.yiciban.workbench.ShownDrafts;

/** What a draft changes, in words, with the cases that stand there. */
@Component
public class DraftComparison {

    private final ShownDrafts drafts;
    private final DraftChanges changes;
    private final DraftEditing editing;
    private final RunningCases running;
    private final ChangeWords words;

    DraftComparison(
            ShownDrafts drafts, DraftChanges changes, DraftEditing editing, RunningCases running, ChangeWords words) {
        this.editing = editing;
        this.drafts = drafts;
        this.changes = changes;
        this.running = running;
        this.words = words;
    }

    /** Against the release that it was begun from; empty once the draft has come to its end. */
    public Optional<ChangesPage> of(ModelDraft draft, Locale locale) {
        Optional<Release> base = changes.base(draft);
        return changes.of(draft).map(changed -> of(draft, base, changed, locale));
    }

    private ChangesPage of(ModelDraft draft, Optional<Release> base, List<FileChange> changed, Locale locale) {
        CasesAtChanges cases = new CasesAtChanges(
                base.map(release -> PartsOfModel.of(release.files())).orElse(Map.of()),
                running.atParts(draft.bundle()));
        SortedMap<String, String> files = editing.files(draft);
        SortedMap<String, String> before =
                base.map(release -> release.files().files()).orElseGet(TreeMap::new);
        NamedCodes codes = NamedCodes.of(files, before);
        // also what is gone has a name
        SortedMap<String, String> names = new TreeMap<>(before);
        names.putAll(files);
        return new ChangesPage(
                draft.id(),
                drafts.name(draft, locale),
                base.map(Release::version).orElse(0),
                running.of(draft.bundle()),
                base.isPresent()
                        ? null
                        : drafts.release(draft, files)
                                .map(release -> new NewService(release, locale).summary())
                                .orElse(null),
                changed.stream()
                        .map(file -> words.file(
                                file, drafts.fileName(draft, names, file.path(), locale), codes, cases, locale))
                        .toList());
    }
}
