package org.yiciban.window.slip;

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
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.slips.SlipDesk;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Organ;
import org.yiciban.window.frame.TimeLeft;

/** A slip of the pen in an issued document 更正, named by an officer of the authority for a second person to approve. */
@Controller
class SlipPages {

    private final CaseQueries caseQueries;
    private final SlipDesk desk;
    private final TimeLeft time;

    SlipPages(CaseQueries caseQueries, SlipDesk desk, TimeLeft time) {
        this.caseQueries = caseQueries;
        this.desk = desk;
        this.time = time;
    }

    @GetMapping("/window/cases/{number}/slip/{item}")
    String ask(
            @PathVariable String number,
            @PathVariable String item,
            Account account,
            HttpServletRequest request,
            Model model) {
        Optional<Map<String, String[]>> before = SavedRequest.take(request);
        SlipPage.Typed typed = before.map(sent -> new SlipPage.Typed(
                        one(sent, "document"), one(sent, "field"), one(sent, "to"), one(sent, "why")))
                .orElse(SlipPage.Typed.NOTHING);
        return show(number, item, typed, List.of(), account, model);
    }

    private static String one(Map<String, String[]> sent, String name) {
        return sent.getOrDefault(name, new String[] {""})[0];
    }

    @PostMapping("/window/cases/{number}/slip/{item}")
    String find(
            @PathVariable String number,
            @PathVariable String item,
            @ModelAttribute SlipPage.Typed typed,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        SlipDesk.Asked asked = new SlipDesk.Asked(typed.document(), typed.field(), typed.to(), typed.why());
        try {
            desk.find(caseNumber, AddressedItem.key(item), asked, account, Channel.WINDOW);
            return "redirect:/window/cases/" + caseNumber;
        } catch (InvalidInput wrong) {
            return show(number, item, typed, wrong.errors(), account, model);
        }
    }

    private String show(
            String number, String item, SlipPage.Typed typed, List<FieldError> errors, Account account, Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        ItemKey key = AddressedItem.key(item);
        CaseView view = caseQueries.view(caseNumber, Viewer.of(account));
        ItemView shown = view.items().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(ActRefused::noSuchItem);
        SlipDesk.Shown slips = desk.of(caseNumber, key, Viewer.of(account));
        boolean may = account.handlesFor(new Organ(shown.agency(), caseNumber.division()));
        model.addAttribute(
                "page",
                new SlipPage(
                        number,
                        item,
                        shown.name(),
                        slips.document(),
                        may ? slips.fields() : List.of(),
                        slips.earlier().stream()
                                .map(one -> new SlipPage.Past(one, time.moment(one.foundAt())))
                                .toList(),
                        typed,
                        errors));
        return "window/slip";
    }
}
