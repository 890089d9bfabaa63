package org.yiciban.api.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.casefile.migration.Migrations;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.HyphenatedWords;

/** Puts running cases under the newest release of their service. */
@RestController
@RequestMapping("/api/v1/models")
class MigrationsController {

    private static final List<String> YES_OR_NO = List.of("true", "false");

    private final Migrations migrations;

    MigrationsController(Migrations migrations) {
        this.migrations = migrations;
    }

    /** Which cases; all that follow an earlier release where nothing is said of them. */
    static final class MigrationRequest {

        private boolean said;
        private @Nullable List<String> cases;

        /** Their numbers. Isn't called where the key is left out, which is not the same as a null. */
        @JsonProperty("cases")
        void say(@Nullable List<String> numbers) {
            said = true;
            cases = numbers;
        }

        private List<String> chosen() {
            List<String> chosen = BodyInvalid.atMost(1000, "cases", BodyInvalid.complete("cases", cases));
            if (said && chosen.isEmpty()) {
                // a list of which nothing was left is no wish for all of them
                throw BodyInvalid.at("cases", "none", "migration.none-chosen");
            }
            return chosen;
        }
    }

    /** No case is moved where somebody asked for a preview in a word that isn't known. */
    @ModelAttribute
    void requireReadable(@RequestParam(name = "preview", required = false) @Nullable String typed) {
        if (typed != null && !YES_OR_NO.contains(typed)) {
            throw BodyInvalid.unknownWord("preview", typed, YES_OR_NO);
        }
    }

    /** What would come of running cases; changes nothing. What can't be moved as it was asked is refused here as well. */
    @PostMapping(path = "/bundles/{key}/migrations", params = "preview=true")
    MigrationAnswers.PreviewAnswer preview(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String after,
            @RequestBody(required = false) @Nullable MigrationRequest body,
            Account account,
            Locale locale) {
        migrations.requireCases(bundle(key), chosen(body));
        return MigrationAnswers.PreviewAnswer.of(migrations.preview(bundle(key), after, account), locale);
    }

    /** A publisher has them moved, in the background. */
    @PostMapping("/bundles/{key}/migrations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MigrationAnswers.BegunAnswer begin(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody(required = false) @Nullable MigrationRequest body,
            Account account) {
        return new MigrationAnswers.BegunAnswer(migrations.begin(bundle(key), chosen(body), account));
    }

    private static List<String> chosen(@Nullable MigrationRequest body) {
        return body == null ? List.of() : body.chosen();
    }

    private static BundleKey bundle(String key) {
        if (!HyphenatedWords.are(key)) {
            throw new ActRefused(ActRefused.Kind.NOT_FOUND, "migration.no-service");
        }
        return new BundleKey(key);
    }

    /** A run, as far as it is. */
    @GetMapping("/migrations/{id}")
    MigrationAnswers.RunAnswer run(@PathVariable long id, Locale locale) {
        return migrations
                .run(id)
                .map(run -> MigrationAnswers.RunAnswer.of(run, locale))
                .orElseThrow(() -> new ActRefused(ActRefused.Kind.NOT_FOUND, "migration.no-run"));
    }

    /** Stops a run; what has moved stays moved. */
    @PostMapping("/migrations/{id}/stop")
    MigrationAnswers.RunAnswer stop(@PathVariable long id, Account account, Locale locale) {
        migrations.stop(id, account);
        return run(id, locale);
    }
}
