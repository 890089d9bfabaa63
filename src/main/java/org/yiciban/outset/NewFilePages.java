package org.yiciban.outset;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.DraftFolder;
import org.yiciban.publication.ModelDraft;
import org.yiciban.publication.NewServices;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ShownDrafts;

/** A file that is added to a draft from a template, once the service names it. */
@Controller
class NewFilePages {

    private static final String PAGE = "/workbench/drafts/{id}/files/new";

    private final ShownDrafts drafts;
    private final DraftFolder folder;
    private final NewServices services;
    private final DraftEditing editing;

    NewFilePages(ShownDrafts drafts, DraftFolder folder, NewServices services, DraftEditing editing) {
        this.drafts = drafts;
        this.folder = folder;
        this.services = services;
        this.editing = editing;
    }

    @GetMapping(PAGE)
    String blank(@PathVariable TypedNumber id, Model model, Locale locale) {
        ModelDraft draft = drafts.draft(id);
        return show(draft, draft.version(), NewFilePage.Typed.blank(), List.of(), model, locale);
    }

    /** What can't be taken comes back with what was typed. */
    @PostMapping(PAGE)
    String add(
            @PathVariable TypedNumber id,
            @RequestParam Map<String, String> all,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        ModelDraft draft = drafts.draft(id);
        NewServiceForm.Typed fields = new NewServiceForm.Typed(all, "");
        NewFilePage.Typed typed = NewFilePage.Typed.of(fields);
        int seen = TypedNumber.valueOf(fields.of("version")).or(0);
        try {
            return "redirect:/workbench/drafts/"
                    + folder.add(draft.id(), seen, typed.told(), by).id() + "/files";
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(draft, seen, typed, invalid.errors(), model, locale);
        } catch (ActRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            // whoever has read why may press once more
            List<FieldError> why = List.of(new FieldError("code", "refused", refused.text()));
            return show(draft, draft.version(), typed, why, model, locale);
        }
    }

    private String show(
            ModelDraft draft,
            int version,
            NewFilePage.Typed typed,
            List<FieldError> wrong,
            Model model,
            Locale locale) {
        Map<String, String> errors = ToldInputs.errors(wrong, NewFilePages::input, locale);
        model.addAttribute(
                "page",
                new NewFilePage(
                        String.valueOf(draft.id()),
                        version,
                        typed,
                        NewServicePage.names(services.agencies(), locale),
                        drafts.release(draft, editing.files(draft)).isPresent() ? null : drafts.unread(draft, locale),
                        errors));
        return "workbench/new-file";
    }

    private static String input(String field) {
        return field.equals("files") ? "code" : field.replaceFirst("\\.(zh|en)$", "");
    }
}
