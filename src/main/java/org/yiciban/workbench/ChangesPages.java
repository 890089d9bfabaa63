package org.yiciban.workbench;

import java.nio.charset.StandardCharsets;
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
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.comparison.ServiceComparison;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.TypedNumber;

/** What a draft changes, beside the release that it was begun from: for whoever works at it, and for whoever publishes it. */
@Controller
class ChangesPages {

    private final ShownDrafts drafts;
    private final DraftEditing editing;
    private final Catalogue catalogue;
    private final RunningCases running;
    private final ChangeWords words;

    ChangesPages(
            ShownDrafts drafts, DraftEditing editing, Catalogue catalogue, RunningCases running, ChangeWords words) {
        this.drafts = drafts;
        this.editing = editing;
        this.catalogue = catalogue;
        this.running = running;
        this.words = words;
    }

    @GetMapping("/workbench/drafts/{id}/changes")
    String changes(@PathVariable TypedNumber id, Model model, Locale locale) {
        ModelDraft draft = drafts.draft(id);
        Optional<Release> base = base(draft);
        BundleFiles files = new BundleFiles(draft.bundle(), editing.files(draft));
        if (files.files().isEmpty()) {
            // a draft that has come to its end keeps none
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, Integer> parts = running.atParts(draft.bundle());
        CasesAtChanges cases = new CasesAtChanges(base.map(Release::files).orElse(files), parts);
        model.addAttribute(
                "page",
                new ChangesPage(
                        DraftsPage.DraftLine.of(draft),
                        drafts.name(draft, locale),
                        base.map(Release::version).orElse(0),
                        running.of(draft.bundle()),
                        ServiceComparison.of(base.map(Release::files).orElse(null), files).stream()
                                // a new service is new in what the draft brings; the rest is there for all
                                .filter(file ->
                                        base.isPresent() || draft.paths().contains(file.path()))
                                .map(file -> words.file(file, cases, locale))
                                .toList()));
        return "workbench/changes";
    }

    /** A file as it is released, beside which the picture of the draft stands. */
    @GetMapping("/workbench/drafts/{id}/released")
    ResponseEntity<byte[]> released(@PathVariable TypedNumber id, @RequestParam(defaultValue = "") String path) {
        String text = base(drafts.draft(id))
                .flatMap(release -> release.files().file(path))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Release> base(ModelDraft draft) {
        return Optional.ofNullable(draft.base()).map(catalogue::release);
    }
}
