package org.yiciban.window.hearing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.casefile.hearing.HearingDesk;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.Organ;
import org.yiciban.window.frame.TimeLeft;

/** Hearings 听证 on an item, for the authority that decides. */
@Controller
class HearingDeskPages {

    private final CaseQueries caseQueries;
    private final HearingDesk desk;
    private final TimeLeft time;

    HearingDeskPages(CaseQueries caseQueries, HearingDesk desk, TimeLeft time) {
        this.caseQueries = caseQueries;
        this.desk = desk;
        this.time = time;
    }

    @GetMapping("/window/cases/{number}/hearing/{item}")
    String ask(
            @PathVariable String number,
            @PathVariable String item,
            Account account,
            HttpServletRequest request,
            Model model) {
        Optional<Map<String, String[]>> before = SavedRequest.take(request);
        HearingDeskPage.Typed typed = new HearingDeskPage.Typed(one(before, "motion"), one(before, "matter"));
        return show(number, item, typed, List.of(), account, model);
    }

    private static String one(Optional<Map<String, String[]>> sent, String name) {
        return sent.map(typed -> typed.get(name)).map(values -> values[0]).orElse("");
    }

    @PostMapping("/window/cases/{number}/hearing/{item}")
    String tell(
            @PathVariable String number,
            @PathVariable String item,
            @ModelAttribute HearingDeskPage.Typed typed,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        try {
            desk.tell(
                    caseNumber,
                    AddressedItem.key(item),
                    new HearingDesk.Asked(typed.motion(), typed.matter()),
                    account,
                    Channel.WINDOW);
            return "redirect:/window/cases/" + caseNumber;
        } catch (InvalidInput wrong) {
            return show(number, item, typed, wrong.errors(), account, model);
        }
    }

    private String show(
            String number,
            String item,
            HearingDeskPage.Typed typed,
            List<FieldError> errors,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        CaseView view = caseQueries.view(caseNumber, Viewer.of(account));
        ItemView shown = view.items().stream()
                .filter(one -> one.key().equals(AddressedItem.key(item)))
                .findFirst()
                .orElseThrow(ActRefused::noSuchItem);
        List<Hearing> earlier = desk.of(caseNumber, shown.key(), Viewer.of(account));
        model.addAttribute(
                "page",
                new HearingDeskPage(
                        number,
                        item,
                        shown.name(),
                        earlier.stream()
                                .map(one -> new HearingDeskPage.Past(one, time.moment(one.toldAt())))
                                .toList(),
                        desk.offers(caseNumber, shown.key(), account),
                        account.handlesFor(new Organ(shown.agency(), caseNumber.division())),
                        typed,
                        errors));
        return "window/hearing";
    }
}
