package org.yiciban.window;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.yiciban.catalogue.Agency;
import org.yiciban.catalogue.Catalogue;
import org.yiciban.identity.CurrentAccount;

/** Tells the officer's bar for which agency its reader works. */
@ControllerAdvice(basePackageClasses = WindowFrame.class)
class WindowFrame {

    private final CurrentAccount current;
    private final Catalogue catalogue;
    private final WindowWords words;

    WindowFrame(CurrentAccount current, Catalogue catalogue, WindowWords words) {
        this.current = current;
        this.catalogue = catalogue;
        this.words = words;
    }

    @ModelAttribute
    void agency(Model model) {
        current.find()
                .filter(account -> account.agency() != null)
                .flatMap(account -> catalogue.current().stream()
                        .findFirst()
                        .flatMap(release -> release.agencies().stream()
                                .filter(agency -> agency.code().equals(account.agency()))
                                .findFirst()))
                .map(Agency::name)
                .ifPresent(name -> model.addAttribute("agencyName", name.in(words.locale())));
    }
}
