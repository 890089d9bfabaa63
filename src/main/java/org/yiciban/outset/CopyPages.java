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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.NewServices;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.MistypedValue;

/** A new service as a copy of one that is released: under a key, a short code and a name of its own. */
@Controller
class CopyPages {

    private static final String PAGE = "/workbench/services/{key}/copy";

    private final NewServices services;
    private final Catalogue catalogue;
    private final MessageSource messages;

    CopyPages(NewServices services, Catalogue catalogue, MessageSource messages) {
        this.services = services;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String blank(@PathVariable String key, Model model, Locale locale) {
        CopyPage.Typed typed = new CopyPage.Typed("", services.freeShortCode(), "", "", "");
        return show(original(key), typed, List.of(), model, locale);
    }

    @PostMapping(PAGE)
    String copy(
            @PathVariable String key,
            @RequestParam Map<String, String> all,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        BundleKey original = original(key);
        NewServiceForm.Typed fields = new NewServiceForm.Typed(all, "");
        String code = fields.of("shortCode");
        CopyPage.Typed typed = new CopyPage.Typed(
                fields.of("key"),
                code.isEmpty() ? services.freeShortCode() : code.toUpperCase(Locale.ROOT),
                fields.of("name"),
                fields.of("name-en"),
                fields.of("authority"));
        try {
            return "redirect:/workbench/drafts/"
                    + services.copy(original, typed.request(), by).id();
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(original, typed, invalid.errors(), model, locale);
        } catch (ActRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(original, typed, List.of(new FieldError("key", "refused", refused.text())), model, locale);
        }
    }

    /** A service that is released; there is no such page of another one. */
    private BundleKey original(String typed) {
        try {
            BundleKey key = new BundleKey(typed);
            if (catalogue.current(key).isPresent()) {
                return key;
            }
        } catch (MistypedValue none) {
            // no service is called so
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String show(BundleKey original, CopyPage.Typed typed, List<FieldError> wrong, Model model, Locale locale) {
        Map<String, String> errors = ToldInputs.errors(wrong, CopyPages::input, locale);
        String name = catalogue
                .current(original)
                .map(release -> release.bundle().name().in(locale))
                .orElse("");
        model.addAttribute(
                "page",
                new CopyPage(
                        original.value(), name, typed, errors, new NewServiceLabels(messages, locale).all(errors)));
        return "workbench/copy";
    }

    private static String input(String field) {
        return field.equals("files") ? "key" : field.replaceFirst("\\.(zh|en)$", "");
    }
}
