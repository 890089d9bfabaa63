package org.yiciban.api.models;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.identity.account.Account;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.trial.CheckRun;
import org.yiciban.trial.CheckRuns;
import org.yiciban.trial.HandedIn;

/**
 * Checks models, forms and sheets beside those that are released: what the rules find at once, what the trial finds when it
 * has been run. Releases nothing, and keeps no file.
 */
@RestController
@RequestMapping("/api/v1/models")
class ModelChecksController {

    private final CheckRuns checks;

    ModelChecksController(CheckRuns checks) {
        this.checks = checks;
    }

    /** Where a check stands. */
    enum CheckState {
        refused,
        running,
        ok;

        static CheckState of(CheckRun.State state) {
            return switch (state) {
                case REFUSED -> refused;
                case RUNNING -> running;
                case OK -> ok;
            };
        }
    }

    /**
     * A check as it stands; for its owner, an hour long.
     *
     * @param ok whether rules and trial found nothing that stops a release; not yet while it is running
     * @param run the address at which it is asked after
     * @param done cases of the trial that were run to their ends
     * @param of how many are to be run, as far as it is known
     * @param now what is being tried; null when nothing is
     * @param cleaned files without what other programs left in them
     */
    record ModelCheckAnswer(
            boolean ok,
            CheckState state,
            String run,
            int done,
            int of,
            @Nullable String now,
            List<ModelFinding> findings,
            List<CleanedModel> cleaned) {

        static ModelCheckAnswer of(CheckRun run, Locale locale) {
            return new ModelCheckAnswer(
                    run.state() == CheckRun.State.OK,
                    CheckState.of(run.state()),
                    "/api/v1/models/checks/" + run.id(),
                    run.done(),
                    run.of(),
                    run.now().map(now -> now.in(locale)).orElse(null),
                    run.findings().stream()
                            .map(finding -> ModelFinding.of(finding, locale))
                            .toList(),
                    run.cleaned().stream()
                            .map(one -> new CleanedModel(one.file(), one.content(), one.removed()))
                            .toList());
        }
    }

    /** A file without what other programs left in it, to take in the place of the one that was handed in. */
    record CleanedModel(String file, String content, int removed) {}

    /** One finding; {@code severity} is {@code error} or {@code warning}. */
    record ModelFinding(String severity, String rule, String file, String element, String message) {

        static ModelFinding of(Finding finding, Locale locale) {
            return new ModelFinding(
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.rule(),
                    finding.file(),
                    finding.element(),
                    finding.message().in(locale));
        }
    }

    @PostMapping(path = "/checks", consumes = "multipart/form-data")
    ModelCheckAnswer check(@RequestParam List<MultipartFile> files, Account account, Locale locale) throws IOException {
        List<ModelFile> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            sent.add(new ModelFile(file.getOriginalFilename(), file.getBytes()));
        }
        return ModelCheckAnswer.of(checks.begin(HandedIn.of(sent), account.username()), locale);
    }

    @GetMapping("/checks/{id}")
    ModelCheckAnswer progress(@PathVariable String id, Account account, Locale locale) {
        return checks.find(id, account.username())
                .map(run -> ModelCheckAnswer.of(run, locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
