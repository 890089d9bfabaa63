package org.yiciban.window.commitment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.commitment.Commitment;
import org.yiciban.casefile.commitment.CommitmentDesk;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.window.cases.CaseListWords;
import org.yiciban.window.frame.ReleaseCache;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/** The register of commitments 告知承诺台账, and one of them, on which a head says that it is repaired 信用修复. */
@Controller
class CommitmentPages {

    private final CommitmentDesk desk;
    private final TimeLeft time;
    private final CaseListWords cases;
    private final ReleaseCache releases;
    private final WindowWords words;

    CommitmentPages(CommitmentDesk desk, TimeLeft time, CaseListWords cases, ReleaseCache releases, WindowWords words) {
        this.desk = desk;
        this.time = time;
        this.cases = cases;
        this.releases = releases;
        this.words = words;
    }

    @GetMapping("/window/commitments")
    String list(Account account, Model model) {
        model.addAttribute(
                "page",
                new CommitmentListPage(
                        desk.register(account).stream().map(this::line).toList()));
        return "window/commitments";
    }

    private CommitmentListPage.Line line(Commitment one) {
        Instant due = due(one);
        return new CommitmentListPage.Line(
                one.caseNumber().value(),
                one.item().toString(),
                name(one.item().code()),
                cases.agency(one.agency()),
                time.moment(one.givenAt()),
                one.state().name(),
                due == null ? "" : time.moment(due));
    }

    /** As it is called now; one that no service has any more has its code. */
    private String name(ItemCode code) {
        return releases.byBundle().values().stream()
                .filter(release -> release.has(code))
                .findFirst()
                .map(release -> release.item(code).name().in(words.locale()))
                .orElse(code.value());
    }

    private static @Nullable Instant due(Commitment one) {
        if (one.state() == Commitment.State.TO_MEND && one.mending() != null) {
            return one.mending().due();
        }
        return one.state() == Commitment.State.TO_CHECK && one.drawn() != null
                ? one.drawn().checkDue()
                : null;
    }

    @GetMapping("/window/cases/{number}/commitment/{item}")
    String one(
            @PathVariable String number,
            @PathVariable String item,
            Account account,
            HttpServletRequest request,
            Model model) {
        String typed = SavedRequest.take(request)
                .map(sent -> sent.get("reason"))
                .map(values -> values[0])
                .orElse("");
        return show(AddressedCase.number(number), AddressedItem.key(item), typed, List.of(), account, model);
    }

    @PostMapping("/window/cases/{number}/commitment/{item}")
    String repair(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String reason,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        ItemKey key = AddressedItem.key(item);
        try {
            desk.repair(caseNumber, key, reason, account, Channel.WINDOW);
            return "redirect:/window/cases/" + caseNumber;
        } catch (InvalidInput wrong) {
            return show(caseNumber, key, reason, wrong.errors(), account, model);
        }
    }

    private String show(
            CaseNumber number, ItemKey item, String reason, List<FieldError> errors, Account account, Model model) {
        CommitmentDesk.Shown shown = desk.of(number, item, Viewer.of(account));
        Commitment one = shown.commitment();
        boolean repairable = one.isRepairable() && CommitmentDesk.mayRepair(one.agency(), one.division(), account);
        model.addAttribute("page", new CommitmentPage(number.value(), shown, repairable, reason, errors));
        return "window/commitment";
    }
}
