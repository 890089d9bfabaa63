package org.yiciban.workbench.changes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
import org.yiciban.publication.DraftChanges;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ShownDrafts;

/** What a draft changes, beside the release that it was begun from: for whoever works at it, and for whoever publishes it. */
@Controller
class ChangesPages {

    private final ShownDrafts drafts;
    private final DraftChanges changes;
    private final DraftComparison comparison;

    ChangesPages(ShownDrafts drafts, DraftChanges changes, DraftComparison comparison) {
        this.drafts = drafts;
        this.changes = changes;
        this.comparison = comparison;
    }

    @GetMapping("/workbench/drafts/{id}/changes")
    String changes(@PathVariable TypedNumber id, Model model, Locale locale) {
        model.addAttribute(
                "page",
                comparison
                        .of(drafts.draft(id), locale)
                        // a draft that has come to its end has no such page
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
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
