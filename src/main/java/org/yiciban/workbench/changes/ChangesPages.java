package org.yiciban.workbench.changes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.lists.RunningCases;
import org.yiciban.catalogue.release.Release;
import org.yiciban.comparison.FileChange;
import org.yiciban.publication.DraftChanges;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.PartsOfModel;
import org.yiciban.workbench.ShownDrafts;

/** What a draft changes, beside the release that it was begun from: for whoever works at it, and for whoever publishes it. */
@Controller
class ChangesPages {

    private final ShownDrafts drafts;
    private final DraftChanges changes;
    private final RunningCases running;
    private final ChangeWords words;

    ChangesPages(ShownDrafts drafts, DraftChanges changes, RunningCases running, ChangeWords words) {
        this.drafts = drafts;
        this.changes = changes;
        this.running = running;
        this.words = words;
    }

    @GetMapping("/workbench/drafts/{id}/changes")
    String changes(@PathVariable TypedNumber id, Model model, Locale locale) {
        ModelDraft draft = drafts.draft(id);
        // a draft that has come to its end has no such page
        List<FileChange> changed =
                changes.of(draft).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Release> base = changes.base(draft);
        CasesAtChanges cases = new CasesAtChanges(
                base.map(release -> PartsOfModel.of(release.files())).orElse(Map.of()),
                running.atParts(draft.bundle()));
        model.addAttribute(
                "page",
                new ChangesPage(
                        draft.id(),
                        drafts.name(draft, locale),
                        base.map(Release::version).orElse(0),
                        running.of(draft.bundle()),
                        changed.stream()
                                .map(file -> words.file(file, cases, locale))
                                .toList()));
        return "workbench/changes";
    }

    /** A file as it is released, beside which the picture of the draft stands. */
    @GetMapping("/workbench/drafts/{id}/released")
    ResponseEntity<byte[]> released(@PathVariable TypedNumber id, @RequestParam(defaultValue = "") String path) {
        String text = changes.base(drafts.draft(id))
                .flatMap(release -> release.files().file(path))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
