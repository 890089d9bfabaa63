package org.yiciban.portal.account;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.tracking.CitizenMessages;
import org.yiciban.identity.account.Account;
import org.yiciban.notification.NewsHints;
import org.yiciban.shared.TypedNumber;

/** What was told about a person's cases, whether or not it went out by mail too. */
@Controller
class CitizenMessagePages {

    private final CitizenMessages citizenMessages;
    private final NewsHints hints;

    CitizenMessagePages(CitizenMessages citizenMessages, NewsHints hints) {
        this.citizenMessages = citizenMessages;
        this.hints = hints;
    }

    /**
     * A message in the list.
     *
     * @param todo what is to be done now; empty where nothing is
     */
    record Row(CitizenMessages.Message message, String todo) {}

    /** What the page shows. */
    record CitizenMessagePage(CitizenMessages.Messages turn, List<Row> rows) {}

    /** Looking into it is reading it: what is new is marked this once. */
    @GetMapping("/my/messages")
    String messages(@RequestParam(defaultValue = "0") TypedNumber page, Account account, Locale locale, Model model) {
        CitizenMessages.Messages messages = citizenMessages.of(account, page.or(0));
        List<Row> rows = messages.content().stream()
                .map(one -> new Row(one, hints.todo(one.line(), locale).orElse("")))
                .toList();
        model.addAttribute("page", new CitizenMessagePage(messages, rows));
        messages.content().stream().findFirst().ifPresent(newest -> citizenMessages.read(account, newest.writtenAt()));
        return "portal/messages";
    }
}
