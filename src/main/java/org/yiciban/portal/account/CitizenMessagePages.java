package org.yiciban.portal.account;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.tracking.CitizenMessages;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.TypedNumber;

/** What was told about a person's cases, whether or not it went out by mail too. */
@Controller
class CitizenMessagePages {

    private final CitizenMessages citizenMessages;

    CitizenMessagePages(CitizenMessages citizenMessages) {
        this.citizenMessages = citizenMessages;
    }

    /** What the page shows. */
    record CitizenMessagePage(CitizenMessages.Messages turn) {}

    /** Looking into it is reading it: what is new is marked this once. */
    @GetMapping("/my/messages")
    String messages(@RequestParam(defaultValue = "0") TypedNumber page, Account account, Model model) {
        CitizenMessages.Messages messages = citizenMessages.of(account, page.or(0));
        model.addAttribute("page", new CitizenMessagePage(messages));
        messages.content().stream().findFirst().ifPresent(newest -> citizenMessages.read(account, newest.writtenAt()));
        return "portal/messages";
    }
}
