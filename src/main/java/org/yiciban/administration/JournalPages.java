package org.yiciban.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.audit.JournalAudit;
import org.yiciban.casefile.audit.JournalHeads;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.MinuteText;
import org.yiciban.shared.TypedNumber;

/** Whether the journals are as they were written, for whoever audits them. */
@Controller
class JournalPages {

    private final JournalAudit audit;
    private final JournalHeads heads;

    JournalPages(JournalAudit audit, JournalHeads heads) {
        this.audit = audit;
        this.heads = heads;
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

    /** A signed head, to be kept elsewhere. */
    record HeadLine(int number, String made, long cases, long faults) {}

    /** What the page shows; {@code busy} while a verification runs. */
    record JournalPage(boolean busy, List<RunLine> runs, List<FindingLine> findings, List<HeadLine> heads) {}

    @GetMapping("/admin/journal")
    String show(Model model) {
        List<JournalAudit.Run> runs = audit.runs();
        model.addAttribute(
                "page",
                new JournalPage(
                        runs.stream().anyMatch(run -> run.finishedAt() == null),
                        runs.stream().map(JournalPages::line).toList(),
                        audit.findings().stream().map(JournalPages::line).toList(),
                        heads.heads().stream().map(JournalPages::line).toList()));
        return "administration/journal";
    }

    /** A head as a file. */
    @GetMapping("/admin/journal/heads/{number}")
    void head(@PathVariable TypedNumber number, HttpServletResponse response) throws IOException {
        if (number.value() == null || !heads.exists(number.value())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        file(response, JournalHeads.fileName(number.value()));
        heads.write(number.value(), response.getWriter());
    }

    /** What the signatures of the heads are verified with. */
    @GetMapping("/admin/journal/key")
    void key(HttpServletResponse response) throws IOException {
        file(response, JournalHeads.KEY_FILE);
        response.getWriter().write(heads.publicKey());
    }

    private static void file(HttpServletResponse response, String name) {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
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

    private static HeadLine line(JournalHeads.Head head) {
        return new HeadLine(head.number(), MinuteText.of(head.madeAt()), head.cases(), head.faults());
    }

    private static FindingLine line(JournalAudit.Finding finding) {
        return new FindingLine(
                finding.caseNumber(),
                finding.line(),
                finding.kind().name().toLowerCase(Locale.ROOT),
                MinuteText.of(finding.foundAt()));
    }
}
