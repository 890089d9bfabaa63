package org.yiciban.window.disclosure;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.disclosure.DisclosureObjections;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.window.frame.WindowWords;

/** An agency answers those who object to the publication of what it granted. */
@Controller
class DisclosurePages {

    private static final String WITHHOLD = "withhold";

    private final DisclosureObjections objections;
    private final WindowWords words;

    DisclosurePages(DisclosureObjections objections, WindowWords words) {
        this.objections = objections;
        this.words = words;
    }

    @GetMapping("/window/disclosures")
    String list(Account account, Model model) {
        return show("", "", List.of(), account, model);
    }

    @PostMapping("/window/cases/{number}/disclosure/{item}")
    String answer(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            Account account,
            Model model,
            RedirectAttributes next) {
        try {
            objections.answer(
                    AddressedCase.number(number),
                    AddressedItem.key(item),
                    answer.equals(WITHHOLD),
                    reason,
                    account,
                    Channel.WINDOW);
            next.addFlashAttribute("done", words.say("disclosure.answered"));
            return "redirect:/window/disclosures";
        } catch (InvalidInput wrong) {
            return show(document, reason, wrong.errors(), account, model);
        }
    }

    private String show(String document, String reason, List<FieldError> errors, Account account, Model model) {
        model.addAttribute("page", new DisclosurePage(objections.waiting(account), document, reason, errors));
        return "window/disclosures";
    }
}
