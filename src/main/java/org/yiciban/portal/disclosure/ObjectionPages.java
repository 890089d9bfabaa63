package org.yiciban.portal.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.disclosure.DisclosureObjection;
import org.yiciban.casefile.disclosure.DisclosureObjections;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** The holder of a grant objects to its publication. */
@Controller
class ObjectionPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DisclosureObjections objections;
    private final Clock clock;

    ObjectionPages(DisclosureObjections objections, Clock clock) {
        this.objections = objections;
        this.clock = clock;
    }

    @GetMapping("/my/cases/{number}/disclosure/{item}")
    String look(@PathVariable String number, @PathVariable String item, Account account, Model model) {
        return show(number, item, "", List.of(), account, model);
    }

    @PostMapping("/my/cases/{number}/disclosure/{item}")
    String object(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String reason,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        ItemKey key = AddressedItem.key(item);
        try {
            objections.object(caseNumber, Viewer.of(account), key, reason, Channel.WEB);
            return "redirect:/my/cases/" + caseNumber + "/disclosure/" + key;
        } catch (InvalidInput wrong) {
            return show(number, item, reason, wrong.errors(), account, model);
        }
    }

    private String show(
            String number, String item, String reason, List<FieldError> errors, Account account, Model model) {
        DisclosureObjection told =
                objections.of(AddressedCase.number(number), AddressedItem.key(item), Viewer.of(account));
        model.addAttribute(
                "page",
                new ObjectionPage(
                        number,
                        item,
                        told.of().name(),
                        told,
                        told.of().mayBeObjected(LocalDate.ofInstant(clock.instant(), ZONE)),
                        reason,
                        errors));
        return "portal/disclosure";
    }
}
