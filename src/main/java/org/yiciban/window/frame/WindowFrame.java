package org.yiciban.window.frame;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.session.CurrentAccount;

/** Tells the officer's bar for which agency its reader works. */
@ControllerAdvice("org.yiciban.window")
class WindowFrame {

    private final CurrentAccount current;
    private final ReleaseCache releases;
    private final WindowWords words;

    WindowFrame(CurrentAccount current, ReleaseCache releases, WindowWords words) {
        this.current = current;
        this.releases = releases;
        this.words = words;
    }

    @ModelAttribute
    void agency(Model model) {
        current.find()
                .map(Account::agency)
                .map(releases::agency)
                .map(Agency::name)
                .ifPresent(name -> model.addAttribute("agencyName", name.in(words.locale())));
    }
}
