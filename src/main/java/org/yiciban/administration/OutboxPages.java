package org.yiciban.administration;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.staff.StaffRecords;
import org.yiciban.notification.Outbox;
import org.yiciban.shared.MinuteText;

/** The messages that could not be sent yet: why, when next, and try again. */
@Controller
class OutboxPages {

    private static final String ALL = "all";

    private final Outbox outbox;
    private final StaffRecords records;

    OutboxPages(Outbox outbox, StaffRecords records) {
        this.outbox = outbox;
        this.records = records;
    }

    /** A message in the list. */
    record Row(
            long id,
            String caseNumber,
            String kind,
            String way,
            String recipient,
            boolean givenUp,
            int attempts,
            String error,
            String next) {}

    /**
     * What the page shows.
     *
     * @param server whether there is a server to send mail with
     * @param sms whether text messages are sent
     * @param rows what could not be sent
     * @param shown text messages that the demo would have sent
     */
    record OutboxPage(boolean server, boolean sms, Outbox.Count count, List<Row> rows, List<Outbox.Shown> shown) {

        /** Whether there is any way out of the house. */
        public boolean open() {
            return server || sms;
        }
    }

    @GetMapping("/admin/outbox")
    String list(Model model) {
        List<Row> rows = outbox.unsent().stream().map(OutboxPages::row).toList();
        model.addAttribute(
                "page", new OutboxPage(outbox.hasServer(), outbox.hasSms(), outbox.count(), rows, outbox.shown()));
        return "administration/outbox";
    }

    @PostMapping("/admin/outbox/{id}/retry")
    String retry(@PathVariable String id, Account admin, RedirectAttributes next) {
        boolean known = id.matches("[0-9]{1,18}");
        return done(known && outbox.retry(Long.parseLong(id)) ? 1 : 0, id, admin, next);
    }

    @PostMapping("/admin/outbox/retry")
    String retryGivenUp(Account admin, RedirectAttributes next) {
        return done(outbox.retryGivenUp(), ALL, admin, next);
    }

    private String done(int retried, String which, Account admin, RedirectAttributes next) {
        if (retried > 0) {
            records.add(admin.username(), StaffRecords.Act.MAIL_RETRIED, which, null);
        }
        next.addFlashAttribute("retried", retried);
        return "redirect:/admin/outbox";
    }

    private static Row row(Outbox.Entry entry) {
        return new Row(
                entry.id(),
                entry.caseNumber().value(),
                entry.kind(),
                entry.way(),
                entry.recipient(),
                entry.givenUp(),
                entry.attempts(),
                entry.lastError() == null ? "–" : entry.lastError(),
                entry.givenUp() ? "–" : MinuteText.of(entry.nextTry()));
    }
}
