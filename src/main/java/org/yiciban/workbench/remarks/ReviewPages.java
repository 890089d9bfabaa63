package org.yiciban.workbench.remarks;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.comparison.Change;
import org.yiciban.comparison.PlacesInFile;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.DraftReviews;
import org.yiciban.publication.DraftState;
import org.yiciban.publication.ModelDraft;
import org.yiciban.publication.ModelPublications;
import org.yiciban.publication.UnmannedOrgans;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.MinuteText;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ShownDrafts;
import org.yiciban.workbench.changes.ChangesPage;
import org.yiciban.workbench.changes.DraftComparison;

/** Everything that a publisher has to see of a submitted draft, on one page. */
@Controller
class ReviewPages {

    private final ShownDrafts shown;
    private final DraftEditing editing;
    private final DraftReviews reviews;
    private final ModelPublications publications;
    private final DraftComparison comparison;
    private final UnmannedOrgans unmanned;

    ReviewPages(
            ShownDrafts shown,
            DraftEditing editing,
            DraftReviews reviews,
            ModelPublications publications,
            DraftComparison comparison,
            UnmannedOrgans unmanned) {
        this.shown = shown;
        this.editing = editing;
        this.reviews = reviews;
        this.publications = publications;
        this.comparison = comparison;
        this.unmanned = unmanned;
    }

    @GetMapping("/workbench/drafts/{id}/review")
    String review(@PathVariable TypedNumber id, Account reader, Model model, Locale locale) {
        ModelDraft draft = shown.draft(id);
        if (draft.state() != DraftState.SUBMITTED) {
            // there is nothing to publish; its page says how it stands
            return "redirect:/models/drafts/" + draft.id();
        }
        SortedMap<String, String> files = editing.files(draft);
        ChangesPage changes =
                comparison.of(draft, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                new ReviewPage(
                        draft.id(),
                        draft.bundle().value(),
                        shown.name(draft, locale),
                        draft.version(),
                        draft.hash(),
                        draft.changedByName(),
                        MinuteText.of(draft.changedAt()),
                        reviews.obstacle(draft, reader)
                                .map(why -> why.in(locale))
                                .orElse(""),
                        shown.findings(draft, locale),
                        scenarios(draft, files, locale),
                        changes,
                        shown.remarks(draft, files, reader.username(), locale),
                        draft.others().stream().map(BundleKey::value).toList(),
                        publications.replacedBy(draft),
                        unmanned.of(draft).stream()
                                .map(organ -> organ.in(locale))
                                .toList()));
        return "workbench/review";
    }

    private static List<ReviewPage.Scenario> scenarios(
            ModelDraft draft, SortedMap<String, String> files, Locale locale) {
        String path = "bpmn/" + draft.bundle() + CataloguePaths.SCENARIOS;
        return PlacesInFile.of(path, files.getOrDefault(path, "[]")).stream()
                .filter(place -> place.kind() == Change.Kind.ENTRY)
                .map(place -> new ReviewPage.Scenario(place.id(), place.name().in(locale)))
                .toList();
    }
}
