package org.yiciban.administration;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.archive.ArchivePackages;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.staff.StaffRecords;

/** Packages for the archive: tried again at once, and verified by their hashes. */
@Controller
class ArchivePages {

    private static final String ARCHIVE = "archive";
    private static final String BACK = "redirect:/admin/documents";

    private final ArchivePackages packages;
    private final StaffRecords records;

    ArchivePages(ArchivePackages packages, StaffRecords records) {
        this.packages = packages;
        this.records = records;
    }

    @PostMapping("/admin/documents/archive/retry")
    String retry(Account admin, RedirectAttributes next) {
        int due = packages.tryNow();
        if (due > 0) {
            records.add(admin.username(), StaffRecords.Act.FILES_RETRIED, ARCHIVE, null);
        }
        next.addFlashAttribute("packed", due);
        return BACK;
    }

    @PostMapping("/admin/documents/archive/verification")
    String verify(RedirectAttributes next) {
        next.addFlashAttribute("verified", packages.verify());
        return BACK;
    }
}
