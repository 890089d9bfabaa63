package org.yiciban.outset;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.NewServices;

/** A new service in few words: typed on one page, kept as a draft, drawn and written from there. */
@Controller
class NewServicePages {

    private static final String PAGE = "/workbench/services/new";

    private final NewServices services;
    private final MessageSource messages;

    NewServicePages(NewServices services, MessageSource messages) {
        this.services = services;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String blank(Model model, Locale locale) {
        return show(NewServiceForm.blank(services.freeShortCode()), List.of(), model, locale);
    }

    /** Adds a row or takes one away, with what is typed already judged; else begins the draft. */
    @PostMapping(PAGE)
    String typed(
            @RequestParam Map<String, String> typed,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        NewServiceForm form = NewServiceForm.of(typed, services.freeShortCode());
        if (typed.containsKey("add")) {
            return rows(form.added(), model, locale);
        }
        if (typed.containsKey("remove")) {
            return rows(form.without(new NewServiceForm.Typed(typed, "").number("remove", 999) - 1), model, locale);
        }
        try {
            return "redirect:/workbench/drafts/"
                    + services.begin(form.request(), handling(form), by).id();
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, invalid.errors(), model, locale);
        } catch (ActRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(form, List.of(new FieldError("key", "refused", refused.text())), model, locale);
        }
    }

    /** What isn't typed yet isn't asked for while rows come and go. */
    private String rows(NewServiceForm form, Model model, Locale locale) {
        try {
            services.files(form.request(), handling(form));
            return show(form, List.of(), model, locale);
        } catch (InvalidInput invalid) {
            List<FieldError> typed = invalid.errors().stream()
                    .filter(error -> !error.code().equals("required"))
                    .toList();
            return show(form, typed, model, locale);
        }
    }

    private static Handling handling(NewServiceForm form) {
        Handling kind = NewServiceItem.word(Handling.class, form.handling(), "handling");
        return kind == null ? Handling.FILING : kind;
    }

    private String show(NewServiceForm form, List<FieldError> wrong, Model model, Locale locale) {
        model.addAttribute("page", NewServicePage.of(form, services.agencies(), wrong, messages, locale));
        return "workbench/new-service";
    }
}
