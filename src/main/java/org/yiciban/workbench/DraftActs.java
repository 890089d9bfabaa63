package org.yiciban.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DatedPublications;
import org.yiciban.publication.DraftSubmissions;
import org.yiciban.publication.ModelDrafts;
import org.yiciban.publication.ModelPublications;
import org.yiciban.publication.PublicationRequest;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.TypedNumber;
import org.yiciban.trial.HandedIn;

/** What editors and publishers do on their pages; what is refused is told on the page that it leads back to. */
@Controller
class DraftActs {

    private static final String LIST = "/models/drafts";

    private final ModelDrafts drafts;
    private final DraftSubmissions submissions;
    private final ModelPublications publications;
    private final DatedPublications dated;

    DraftActs(
            ModelDrafts drafts, DraftSubmissions submissions, ModelPublications publications, DatedPublications dated) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.publications = publications;
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

    @PostMapping(LIST + "/{id}/return")
    String sendBack(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") String remark,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        return done(id, next, locale, () -> submissions
                .sendBack(id.or(0), remark, by)
                .id());
    }

    @PostMapping(LIST + "/{id}/publication")
    String publish(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) List<String> confirmed,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        return done(id, next, locale, () -> publications
                .publish(id.or(0), request(hash, day, confirmed == null ? List.of() : confirmed), by)
                .id());
    }

    /** Services are confirmed by their keys, drafts by their numbers. */
    private static PublicationRequest request(String hash, String day, List<String> confirmed) {
        Set<Long> replaces = confirmed.stream()
                .filter(one -> one.matches("[0-9]{1,9}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        Set<BundleKey> others = new HashSet<>();
        try {
            confirmed.stream()
                    .filter(one -> !one.matches("[0-9]+"))
                    .map(BundleKey::new)
                    .forEach(others::add);
            return new PublicationRequest(hash, day.isBlank() ? null : LocalDate.parse(day.strip()), others, replaces);
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw InvalidInput.of("day", "date", "draft.no-day");
        }
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
        try {
            return "redirect:" + LIST + "/" + act.getAsLong();
        } catch (ActRefused refused) {
            next.addFlashAttribute("refused", refused.text().in(locale));
        } catch (InvalidInput invalid) {
            next.addFlashAttribute("refused", invalid.errors().get(0).message().in(locale));
        }
        return "redirect:" + otherwise;
    }
}
