package org.yiciban.workbench.migration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.migration.MigrationPreview;
import org.yiciban.casefile.migration.MigrationRun;
import org.yiciban.casefile.migration.Migrations;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ShownServices;
import org.yiciban.workbench.ToldActs;

/** What would come of the running cases of a service that follow an earlier release, and the run that moves them. */
@Controller
class MigrationPages {

    private static final String PAGE = "/workbench/services/{key}/migration";

    private final ShownServices services;
    private final Migrations migrations;
    private final MigrationStory story;

    MigrationPages(ShownServices services, Migrations migrations, MigrationStory story) {
        this.services = services;
        this.migrations = migrations;
        this.story = story;
    }

    @GetMapping(PAGE)
    String preview(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String after,
            Account by,
            Model model,
            Locale locale) {
        Release release = services.release(key);
        MigrationPreview preview = migrations.preview(release.key(), after, by);
        Optional<MigrationRun> run = migrations.newestRun(release.key());
        model.addAttribute("page", story.of(release, preview, run, locale));
        return "workbench/migration";
    }

    /** All of them, or those that were ticked. */
    @PostMapping(PAGE)
    String begin(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable List<String> cases,
            @RequestParam(defaultValue = "") String all,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        Release release = services.release(key);
        boolean everyOne = !all.isEmpty();
        if (!everyOne && (cases == null || cases.isEmpty())) {
            next.addFlashAttribute("refused", story.noneChosen(locale));
            return back(key);
        }
        return done(
                key,
                next,
                locale,
                () -> migrations.begin(release.key(), everyOne || cases == null ? List.of() : cases, by));
    }

    @PostMapping(PAGE + "/{run}/stop")
    String stop(
            @PathVariable String key,
            @PathVariable TypedNumber run,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        return done(key, next, locale, () -> migrations.stop(run.or(0), by));
    }

    private static String done(String key, RedirectAttributes next, Locale locale, Runnable act) {
        String page = PAGE.replace("{key}", key);
        return ToldActs.done(page, next, locale, () -> {
            act.run();
            return page;
        });
    }

    private static String back(String key) {
        return "redirect:" + PAGE.replace("{key}", key);
    }
}
