package org.yiciban.portal.track;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.access.Claim;
import org.yiciban.casefile.applicant.Claims;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.casefile.tracking.CaseLists;
import org.yiciban.casefile.tracking.CitizenMessages;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.draft.Draft;
import org.yiciban.draft.Drafts;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.TypedNumber;

/** One's own cases and begun applications. */
@Controller
class MyPages {

    private final CaseLists caseLists;
    private final CitizenMessages citizenMessages;
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Claims claims;

    MyPages(CaseLists caseLists, CitizenMessages citizenMessages, Drafts drafts, Catalogue catalogue, Claims claims) {
        this.caseLists = caseLists;
        this.citizenMessages = citizenMessages;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.claims = claims;
    }

    /** An application that was begun, and until when it is kept. */
    record Begun(Draft draft, Instant until) {}

    /**
     * What the list of one's own cases shows.
     *
     * @param turn one page of the cases
     * @param claims those that were asked for and are not in the account
     * @param unread how many messages are new
     */
    record OwnCasesPage(
            CaseLists.OwnPage turn, List<Claim> claims, int unread, List<Begun> drafts, Catalogue catalogue) {

        /** The cases of this page. */
        public List<CaseSummary> cases() {
            return turn.content();
        }

        /** Whether there is nothing to see at all. */
        public boolean empty() {
            return turn.page() == 0 && turn.content().isEmpty() && drafts.isEmpty();
        }
    }

    @GetMapping("/my")
    String my() {
        return "redirect:/my/cases";
    }

    @GetMapping("/my/cases")
    String mine(@RequestParam(defaultValue = "0") TypedNumber page, Account account, Model model) {
        CaseLists.OwnPage turn = caseLists.mine(account, page.or(0));
        List<Begun> begun = drafts.open(account, Channel.WEB).stream()
                .map(draft -> new Begun(draft, drafts.keptUntil(draft)))
                .toList();
        model.addAttribute(
                "page",
                new OwnCasesPage(turn, claims.unfulfilled(account), citizenMessages.unread(account), begun, catalogue));
        return "portal/my-cases";
    }

    @PostMapping("/my/drafts/{id}/deletion")
    String discard(@PathVariable String id, Account account) {
        drafts.find(id, account).ifPresent(drafts::discard);
        return "redirect:/my/cases";
    }
}
