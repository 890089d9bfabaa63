package org.yiciban.workbench.rehearsal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.AgenciesAtWork;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.sandbox.Rehearsed;
import org.yiciban.sandbox.SandboxBusy;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ShownDrafts;

/** One case of a draft, rehearsed in the sandbox as somebody wishes. Nothing of it is kept. */
@Controller
class RehearsalPages {

    private static final String REHEARSAL = "/workbench/drafts/{id}/rehearsal";

    private final ShownDrafts drafts;
    private final DraftEditing editing;
    private final RehearsalStories stories;

    RehearsalPages(ShownDrafts drafts, DraftEditing editing, RehearsalStories stories) {
        this.drafts = drafts;
        this.editing = editing;
        this.stories = stories;
    }

    @GetMapping(REHEARSAL)
    String ask(@PathVariable TypedNumber id, Model model, Locale locale) {
        return show(drafts.draft(id), Map.of(), "", null, model, locale);
    }

    @PostMapping(REHEARSAL)
    String rehearse(
            @PathVariable TypedNumber id,
            @RequestParam Map<String, String> typed,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        ModelDraft draft = drafts.draft(id);
        try {
            Release release = release(draft)
                    .filter(sound -> !draft.refused())
                    .orElseThrow(() -> InvalidInput.of("way", "refused", "rehearsal.refused"));
            Rehearsed came = stories.rehearse(release.files(), RehearsalInput.read(typed, release), by);
            return show(draft, typed, "", stories.told(came, release, locale), model, locale);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(draft, typed, ShownDrafts.told(invalid, locale), null, model, locale);
        } catch (SandboxBusy busy) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SandboxBusy.RETRY_AFTER));
            return show(draft, typed, busy.text().in(locale), null, model, locale);
        }
    }

    private String show(
            ModelDraft draft,
            Map<String, String> typed,
            String refused,
            RehearsalPage.@Nullable Story story,
            Model model,
            Locale locale) {
        Optional<Release> release = release(draft);
        Map<String, String> items = new LinkedHashMap<>();
        release.stream()
                .flatMap(one -> one.items().stream())
                .forEach(item -> items.put(item.code().value(), item.name().in(locale)));
        List<RehearsalPage.Pace> agencies = release.stream()
                .flatMap(one -> AgenciesAtWork.of(one).stream())
                .map(agency -> new RehearsalPage.Pace(
                        agency.code().value(),
                        agency.name().in(locale),
                        typed.getOrDefault(RehearsalInput.DAYS + agency.code(), "")))
                .toList();
        model.addAttribute(
                "page",
                new RehearsalPage(
                        draft.id(),
                        release.map(one -> one.bundle().name().in(locale))
                                .orElse(draft.bundle().value()),
                        items,
                        agencies,
                        typed,
                        release.isPresent() && !draft.refused(),
                        refused,
                        story));
        return "workbench/rehearsal";
    }

    /** The service as the draft would release it; empty while its sheets can't be read. */
    private Optional<Release> release(ModelDraft draft) {
        SortedMap<String, String> files = editing.files(draft);
        if (files.isEmpty()) {
            // a draft that has come to its end keeps none
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return Optional.of(Release.draft(new BundleFiles(draft.bundle(), files)));
        } catch (CatalogueFileException unreadable) {
            return Optional.empty();
        }
    }
}
