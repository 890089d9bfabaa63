package org.yiciban.administration;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.ports.FailedJobs;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.staff.StaffRecords;

/** What the program could not do by itself: why, and try again. */
@Controller
class FailedJobPages {

    private final FailedJobs steps;
    private final StaffRecords records;

    FailedJobPages(FailedJobs steps, StaffRecords records) {
        this.steps = steps;
        this.records = records;
    }

    /** What the page shows. */
    record FailedJobPage(List<FailedJobs.StuckStep> steps) {}

    @GetMapping("/admin/stuck")
    String list(Model model) {
        model.addAttribute("page", new FailedJobPage(steps.list()));
        return "administration/stuck";
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
