package org.yiciban.window.revocation;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yiciban.casefile.renewals.LapsedCertificates;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.identity.account.Account;

/** What lapsed and is still to be struck off, for the organ that gave it. */
@Controller
class LapsedPages {

    private final LapsedCertificates lapsed;

    LapsedPages(LapsedCertificates lapsed) {
        this.lapsed = lapsed;
    }

    /** What the page shows. */
    record LapsedPage(List<Certificate> certificates) {}

    @GetMapping("/window/lapsed")
    String list(Account account, Model model) {
        model.addAttribute("page", new LapsedPage(lapsed.of(account)));
        return "window/lapsed";
    }
}
