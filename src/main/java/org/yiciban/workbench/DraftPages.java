package org.yiciban.workbench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiciban.catalogue.release.ReleaseHistory;
import org.yiciban.modeljournal.ModelLine;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.publication.ModelDrafts;
import org.yiciban.publication.ModelPublications;
import org.yiciban.publication.UnmannedOrgans;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.TypedNumber;

/** Drafts of services as their editors and publishers see them. */
@Controller
class DraftPages {

    private final ModelDrafts drafts;
    private final ModelPublications publications;
    private final ReleaseHistory history;
    private final UnmannedOrgans unmanned;
    private final ShownDrafts shown;
    private final DraftEditing editing;

    DraftPages(
            ModelDrafts drafts,
            ModelPublications publications,
            ReleaseHistory history,
            UnmannedOrgans unmanned,
            ShownDrafts shown,
            DraftEditing editing) {
        this.editing = editing;
        this.shown = shown;
        this.drafts = drafts;
        this.publications = publications;
        this.history = history;
        this.unmanned = unmanned;
    }

    @GetMapping("/models/drafts")
    String all(Model model, Locale locale) {
        Set<BundleKey> seen = new HashSet<>();
        List<DraftsPage.ReleaseRow> earlier = history.all().stream()
                .filter(entry -> !seen.add(entry.bundle()))
                .map(DraftsPage.ReleaseRow::of)
                .toList();
        List<ModelDraft> all = drafts.all();
        Map<String, String> names = new HashMap<>();
        earlier.forEach(entry -> names.computeIfAbsent(entry.bundle(), key -> shown.name(new BundleKey(key), locale)));
        all.forEach(draft -> names.computeIfAbsent(draft.bundle().value(), none -> shown.name(draft, locale)));
        model.addAttribute(
                "page",
                new DraftsPage(
                        all.stream().map(DraftsPage.DraftLine::of).toList(), names, earlier, lines(drafts.journal())));
        return "workbench/drafts";
    }

    @GetMapping("/models/drafts/{id}")
    String one(@PathVariable TypedNumber id, Model model, Locale locale) {
        ModelDraft draft = shown.draft(id);
        model.addAttribute(
                "page",
                DraftPage.of(
                        draft,
                        shown.name(draft, locale),
                        publications.replacedBy(draft),
                        unmanned.of(draft),
                        shown.findings(draft, locale),
                        shown.remarks(draft, editing.files(draft), locale),
                        lines(drafts.story(draft.id())),
                        locale));
        return "workbench/draft";
    }

    private static List<DraftsPage.StepLine> lines(List<ModelLine> lines) {
        return lines.stream().map(DraftsPage.StepLine::of).toList();
    }
}
