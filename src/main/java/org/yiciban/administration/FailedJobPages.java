package org.yiciban.administration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.ports.FailedJobs;
import org.yiciban.casefile.watch.Standstill;
import org.yiciban.casefile.watch.Standstills;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.RowName;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.staff.StaffRecords;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.MinuteText;

/** What nothing moves any more, with who has to act, and what the program could not do by itself: why, and try again. */
@Controller
class FailedJobPages {

    private final FailedJobs steps;
    private final Standstills standstills;
    private final Catalogue catalogue;
    private final StaffRecords records;

    FailedJobPages(FailedJobs steps, Standstills standstills, Catalogue catalogue, StaffRecords records) {
        this.steps = steps;
        this.standstills = standstills;
        this.catalogue = catalogue;
        this.records = records;
    }

    /**
     * A case that nothing moves, in words.
     *
     * @param item the item's name; null where the whole case waits
     * @param step the step as the model calls it, in its language
     * @param place the step by its id in the model
     * @param service the name of the service, as whose modeller may have to act
     * @param agency which owes the date that the case waits for; null where it waits for none
     */
    record StandstillLine(
            String caseNumber,
            String item,
            String step,
            String place,
            String since,
            Standstill.Cause cause,
            String message,
            String service,
            int release,
            String agency) {}

    /** What the page shows. */
    record FailedJobPage(List<StandstillLine> standstills, List<FailedJobs.StuckStep> steps) {}

    @GetMapping("/admin/stuck")
    String list(Model model, Locale locale) {
        List<StandstillLine> still =
                standstills.list().stream().map(one -> line(one, locale)).toList();
        model.addAttribute("page", new FailedJobPage(still, steps.list()));
        return "administration/stuck";
    }

    private StandstillLine line(Standstill one, Locale locale) {
        Release release = catalogue.release(one.release());
        return new StandstillLine(
                one.caseNumber().value(),
                one.part().item().map(code -> name(release, code, locale)).orElse(null),
                one.step(),
                one.place(),
                MinuteText.of(one.since()),
                one.cause(),
                one.message(),
                release.bundle().name().in(locale),
                release.version(),
                LimitTimer.dateOf(one.place())
                        .flatMap(release.bundle()::date)
                        .map(date -> date.item()
                                .map(item -> release.item(item).agency().all())
                                .orElse(List.of(release.leadAgency().code())))
                        .map(agencies -> agencies.stream()
                                .map(agency -> release.agency(agency).name().in(locale))
                                .collect(Collectors.joining(" / ")))
                        .orElse(null));
    }

    private static String name(Release release, ItemKey item, Locale locale) {
        return release.has(item.code())
                ? RowName.of(release.item(item.code()).name(), item, null).in(locale)
                : item.toString();
    }

    @PostMapping("/admin/stuck/{id}/retry")
    String retry(@PathVariable String id, Account admin, RedirectAttributes next) {
        boolean retried = steps.retry(id);
        if (retried) {
            records.add(admin.username(), StaffRecords.Act.STEP_RETRIED, id, null);
        }
        next.addFlashAttribute("retried", retried);
        return "redirect:/admin/stuck";
    }
}
