package org.yiciban.workbench.remarks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.publication.ModelPublications;
import org.yiciban.publication.PublicationRequest;
import org.yiciban.remarks.DraftRemarks;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ToldActs;

/** A submitted draft is published, or goes back. What is refused is told on the page on which it was read. */
@Controller
class ReviewActs {

    private static final String DRAFT = "/models/drafts/";

    private final ModelPublications publications;
    private final DraftRemarks remarks;

    ReviewActs(ModelPublications publications, DraftRemarks remarks) {
        this.publications = publications;
        this.remarks = remarks;
    }

    /** @param hash of what was read; empty where the person hasn't confirmed that he read it */
    @PostMapping(DRAFT + "{id}/publication")
    String publish(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable List<String> confirmed,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        return done(id, next, locale, () -> {
            if (hash.isEmpty()) {
                throw InvalidInput.of("hash", "confirmed", "draft.hash-unconfirmed");
            }
            publications.publish(id.or(0), request(hash, day, confirmed == null ? List.of() : confirmed), by);
        });
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

    @PostMapping(DRAFT + "{id}/return")
    String sendBack(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") String remark,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        Runnable act = () -> remarks.sendBack(id.or(0), remark, List.of(), by);
        // a modeller takes his own back on the page of the draft
        return by.is(Role.PUBLISHER) ? done(id, next, locale, act) : done(DRAFT + id.or(0), id, next, locale, act);
    }

    private static String done(TypedNumber id, RedirectAttributes next, Locale locale, Runnable act) {
        return done("/workbench/drafts/" + id.or(0) + "/review", id, next, locale, act);
    }

    private static String done(String page, TypedNumber id, RedirectAttributes next, Locale locale, Runnable act) {
        return ToldActs.done(page, next, locale, () -> {
            act.run();
            return DRAFT + id.or(0);
        });
    }
}
