package org.yiciban.api.models;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.publication.ModelDrafts;
import org.yiciban.trial.DryRuns;

/** One case of a draft, tried in the sandbox as somebody asks for it. Nothing of the draft is changed, and no case comes of it. */
@RestController
@RequestMapping("/api/v1/models/drafts/{id}/dry-runs")
class DryRunsController {

    private final ModelDrafts drafts;
    private final DraftEditing editing;
    private final DryRuns runs;

    DryRunsController(ModelDrafts drafts, DraftEditing editing, DryRuns runs) {
        this.drafts = drafts;
        this.editing = editing;
        this.runs = runs;
    }

    /**
     * What is tried.
     *
     * @param scenario the id of a scenario that is kept with the service, or what one says, by the keys of its file
     */
    record DryRunRequest(@Nullable Object scenario) {}

    /** Begins it; what came of it is asked after at the address that is answered. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    DryRunAnswer begin(@PathVariable long id, @RequestBody DryRunRequest request, Account account, Locale locale) {
        BundleFiles service = service(drafts.get(id));
        DryRunScenario asked = DryRunScenario.read(request.scenario(), service);
        String run = runs.begin(id, service, asked.scenario(), asked.kept(), account.username());
        return DryRunAnswer.of(address(id, run), Optional.empty(), locale);
    }

    /** Where it stands. */
    @GetMapping("/{run}")
    DryRunAnswer one(@PathVariable long id, @PathVariable String run, Account account, Locale locale) {
        return runs.find(run, id, account.username())
                .map(standing -> DryRunAnswer.of(address(id, run), standing.came(), locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String address(long id, String run) {
        return "/api/v1/models/drafts/" + id + "/dry-runs/" + run;
    }

    /** As the draft would release it; a draft that has come to its end keeps no files, and that is what is said of it. */
    private BundleFiles service(ModelDraft draft) {
        if (!draft.state().isOpen()) {
            throw ActRefused.conflict(draft.state().sentence());
        }
        BundleFiles files = new BundleFiles(draft.bundle(), editing.files(draft));
        if (files.files().isEmpty() || !draft.keepsTheRules()) {
            throw ActRefused.conflict("rehearsal.refused");
        }
        return files;
    }
}
