package org.yiciban.window.parties;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.hearing.InterestedParty;
import org.yiciban.casefile.hearing.PartyDesk;
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
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** Interested parties 利害关系人 in an item, for the authority that decides. */
@Controller
class PartiesPages {

    private final CaseQueries caseQueries;
    private final PartyDesk desk;

    PartiesPages(CaseQueries caseQueries, PartyDesk desk) {
        this.caseQueries = caseQueries;
        this.desk = desk;
    }

    @GetMapping("/window/cases/{number}/parties/{item}")
    String page(@PathVariable String number, @PathVariable String item, Account account, Model model) {
        return show(number, item, PartiesPage.Typed.NOTHING, List.of(), account, model);
    }

    @PostMapping("/window/cases/{number}/parties/{item}")
    String act(
            @PathVariable String number,
            @PathVariable String item,
            @ModelAttribute PartiesPage.Typed typed,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        ItemKey key = AddressedItem.key(item);
        try {
            switch (typed.act()) {
                case "record" -> desk.record(
                        caseNumber, key, count(typed.place()), typed.speaker(), typed.text(), account, Channel.WINDOW);
                case "consider" -> desk.consider(
                        caseNumber,
                        key,
                        count(typed.place()),
                        count(typed.statement()),
                        typed.text(),
                        account,
                        Channel.WINDOW);
                default -> desk.name(
                        caseNumber,
                        key,
                        new InterestedParty.Person(typed.name(), typed.identified(), typed.address(), typed.phone()),
                        account,
                        Channel.WINDOW);
            }
            return "redirect:/window/cases/" + caseNumber + "/parties/" + key;
        } catch (InvalidInput wrong) {
            return show(number, item, typed, wrong.errors(), account, model);
        }
    }

    /** What is no count is none of them. */
    private static int count(String typed) {
        return typed.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(typed) : 0;
    }

    private String show(
            String number,
            String item,
            PartiesPage.Typed typed,
            List<FieldError> errors,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        CaseView view = caseQueries.view(caseNumber, Viewer.of(account));
        ItemView shown = view.items().stream()
                .filter(one -> one.key().equals(AddressedItem.key(item)))
                .findFirst()
                .orElseThrow(ActRefused::noSuchItem);
        model.addAttribute(
                "page",
                new PartiesPage(
                        number,
                        item,
                        shown.name(),
                        desk.of(caseNumber, shown.key(), account),
                        typed.act(),
                        typed,
                        errors));
        return "window/parties";
    }
}
