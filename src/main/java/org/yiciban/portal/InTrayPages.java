package org.yiciban.portal;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yiciban.casefile.InTray;
import org.yiciban.identity.Account;

/** What was told about a person's cases, whether or not it went out by mail too. */
@Controller
class InTrayPages {

    private final InTray inTray;

    InTrayPages(InTray inTray) {
        this.inTray = inTray;
    }

    /** Looking into it is reading it: what is new is marked this once. */
    @GetMapping("/my/messages")
    String messages(Account account, Model model) {
        List<InTray.Message> messages = inTray.of(account);
        model.addAttribute("messages", messages);
        messages.stream().findFirst().ifPresent(newest -> inTray.read(account, newest.writtenAt()));
        return "portal/messages";
    }
}
