package org.yiciban.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DatedPublications;
import org.yiciban.publication.DraftSubmissions;
import org.yiciban.publication.ModelDrafts;
import org.yiciban.shared.TypedNumber;
import org.yiciban.trial.HandedIn;

/** What editors and publishers do on their pages; what is refused is told on the page that it leads back to. */
@Controller
class DraftActs {

    private static final String LIST = "/models/drafts";

    private final ModelDrafts drafts;
    private final DraftSubmissions submissions;
    private final DatedPublications dated;

    DraftActs(ModelDrafts drafts, DraftSubmissions submissions, DatedPublications dated) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.dated = dated;
    }

    @PostMapping(LIST)
    String create(@RequestParam List<MultipartFile> files, Account by, RedirectAttributes next, Locale locale)
            throws IOException {
        HandedIn handedIn = SentFiles.of(files);
        return done(LIST, next, locale, () -> drafts.create(handedIn, null, by).id());
    }

    @PostMapping(LIST + "/{id}/files")
    String replace(
            @PathVariable TypedNumber id,
            @RequestParam List<MultipartFile> files,
            @RequestParam TypedNumber version,
            Account by,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        HandedIn handedIn = SentFiles.of(files);
        return done(id, next, locale, () -> drafts.replace(id.or(0), version.or(0), handedIn, by)
                .id());
    }

    @PostMapping(LIST + "/{id}/discard")
    String discard(
            @PathVariable TypedNumber id,
            @RequestParam TypedNumber version,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        return done(id, next, locale, () -> {
            drafts.discard(id.or(0), version.or(0), by);
            return id.or(0);
        });
    }

    @PostMapping(LIST + "/{id}/submission")
    String submit(
            @PathVariable TypedNumber id,
            @RequestParam TypedNumber version,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        return done(id, next, locale, () -> submissions
                .submit(id.or(0), version.or(0), by)
                .id());
    }

    @PostMapping(LIST + "/{id}/withdrawal")
    String withdraw(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") String remark,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        return done(id, next, locale, () -> dated.withdraw(id.or(0), remark, by).id());
    }

    @PostMapping("/models/releases/{id}/rollback")
    String rollBack(@PathVariable TypedNumber id, Account by, RedirectAttributes next, Locale locale) {
        return done(LIST, next, locale, () -> submissions
                .proposeRollback(id.or(0), by)
                .id());
    }

    private static String done(TypedNumber id, RedirectAttributes next, Locale locale, LongSupplier act) {
        return done(LIST + "/" + id.or(0), next, locale, act);
    }

    private static String done(String otherwise, RedirectAttributes next, Locale locale, LongSupplier act) {
        return ToldActs.done(otherwise, next, locale, () -> LIST + "/" + act.getAsLong());
    }
}
