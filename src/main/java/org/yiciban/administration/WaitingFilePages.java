package org.yiciban.administration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.document.file.WaitingFiles;
import org.yiciban.document.seals.CertificateEnds;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.staff.StaffRecords;
import org.yiciban.shared.MinuteText;

/** The documents whose file isn't there yet: since when, why, and try again. */
@Controller
class WaitingFilePages {

    private static final String ALL = "all";

    private final WaitingFiles files;
    private final StaffRecords records;
    private final CertificateEnds certificates;
    private final ArchiveScreen archive;

    WaitingFilePages(WaitingFiles files, StaffRecords records, CertificateEnds certificates, ArchiveScreen archive) {
        this.archive = archive;
        this.files = files;
        this.records = records;
        this.certificates = certificates;
    }

    /**
     * A document in the list.
     *
     * @param why the end of the key under which the words of the cause stand
     * @param failure its name, where the cause has no words
     */
    record WaitingLine(String number, String since, int tries, String why, String failure, String next) {}

    /**
     * What the page shows: how many wait, and those that have waited longest.
     *
     * @param ending whose certificates for signatures end soon, and when
     * @param archive how the packages for the archive stand
     */
    record WaitingFilePage(
            int count, List<WaitingLine> rows, Map<String, String> ending, ArchiveScreen.Shown archive) {}

    @GetMapping("/admin/documents")
    String list(Model model) {
        List<WaitingLine> rows =
                files.oldest().stream().map(WaitingFilePages::line).toList();
        model.addAttribute("page", new WaitingFilePage(files.count(), rows, ending(), archive.shown()));
        return "administration/documents";
    }

    @PostMapping("/admin/documents/retry")
    String retry(Account admin, RedirectAttributes next) {
        int due = files.tryNow();
        if (due > 0) {
            records.add(admin.username(), StaffRecords.Act.FILES_RETRIED, ALL, null);
        }
        next.addFlashAttribute("retried", due);
        return "redirect:/admin/documents";
    }

    private Map<String, String> ending() {
        Map<String, String> ending = new TreeMap<>();
        certificates.soon().forEach((organ, end) -> ending.put(organ, MinuteText.of(end)));
        return ending;
    }

    private static WaitingLine line(WaitingFiles.Waiting file) {
        String trouble = file.trouble();
        String why =
                trouble == null ? "none" : List.of("CHANGED", "SEAL", "STORE").contains(trouble) ? trouble : "other";
        return new WaitingLine(
                file.number(),
                MinuteText.of(file.since()),
                file.tries(),
                why,
                trouble == null ? "" : trouble,
                MinuteText.of(file.next()));
    }
}
