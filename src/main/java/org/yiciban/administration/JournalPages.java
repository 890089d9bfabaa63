package org.yiciban.administration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.audit.JournalAudit;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.MinuteText;

/** Whether the journals are as they were written, for whoever audits them. */
@Controller
class JournalPages {

    private final JournalAudit audit;

    JournalPages(JournalAudit audit) {
        this.audit = audit;
    }

    /**
     * A verification.
     *
     * @param begun when it began
     * @param ended when it ended; null while it runs
     */
    record RunLine(String begun, String ended, String askedBy, long cases, long lines, long findings) {}

    /** A journal that isn't as it was written. */
    record FindingLine(String caseNumber, int line, String kind, String found) {}

    /** What the page shows; {@code busy} while a verification runs. */
    record JournalPage(boolean busy, List<RunLine> runs, List<FindingLine> findings) {}

    @GetMapping("/admin/journal")
    String show(Model model) {
        List<JournalAudit.Run> runs = audit.runs();
        model.addAttribute(
                "page",
                new JournalPage(
                        runs.stream().anyMatch(run -> run.finishedAt() == null),
                        runs.stream().map(JournalPages::line).toList(),
                        audit.findings().stream().map(JournalPages::line).toList()));
        return "administration/journal";
    }

    @PostMapping("/admin/journal/check")
    String check(Account auditor, RedirectAttributes next) {
        next.addFlashAttribute("asked", audit.ask(auditor.username()));
        return "redirect:/admin/journal";
    }

    private static RunLine line(JournalAudit.Run run) {
        return new RunLine(
                MinuteText.of(run.startedAt()),
                run.finishedAt() == null ? null : MinuteText.of(run.finishedAt()),
                run.askedBy(),
                run.cases(),
                run.lines(),
                run.findings());
    }

    private static FindingLine line(JournalAudit.Finding finding) {
        return new FindingLine(
                finding.caseNumber(),
                finding.line(),
                finding.kind().name().toLowerCase(Locale.ROOT),
                MinuteText.of(finding.foundAt()));
    }
}
