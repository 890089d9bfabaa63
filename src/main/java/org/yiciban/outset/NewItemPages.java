package org.yiciban.outset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.DraftFolder;
import org.yiciban.publication.ModelDraft;
import org.yiciban.publication.NewServices;
import org.yiciban.publication.TemplateRequest;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.NamedItems;
import org.yiciban.workbench.ShownDrafts;

/** A service gets one item more: a new one, whose sheet is begun, or one that other services have. */
@Controller
@RequestMapping("/workbench/drafts/{id}/files/new/item")
class NewItemPages {

    private final ShownDrafts drafts;
    private final DraftFolder folder;
    private final DraftEditing editing;
    private final NewServices services;
    private final Catalogue catalogue;
    private final NamedItems.Reader sheets;

    NewItemPages(
            ShownDrafts drafts,
            DraftFolder folder,
            DraftEditing editing,
            NewServices services,
            Catalogue catalogue,
            NamedItems.Reader sheets) {
        this.drafts = drafts;
        this.folder = folder;
        this.editing = editing;
        this.services = services;
        this.catalogue = catalogue;
        this.sheets = sheets;
    }

    @GetMapping
    String blank(@PathVariable TypedNumber id, HttpServletRequest request, Model model, Locale locale) {
        ModelDraft draft = drafts.draft(id);
        NewItemPage.Typed typed = NewItemPage.Typed.before(request);
        return show(draft, typed.seen(draft.version()), typed, List.of(), model, locale);
    }

    /** What can't be taken comes back with what was typed. */
    @PostMapping
    String add(
            @PathVariable TypedNumber id,
            @RequestParam Map<String, String> all,
            Account by,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        ModelDraft draft = drafts.draft(id);
        NewItemPage.Typed typed = new NewItemPage.Typed(all);
        int seen = typed.seen(0);
        String sheet = CataloguePaths.bundle(draft.bundle());
        try {
            NamedItems named = named(draft);
            if (typed.chooses()) {
                ItemCode code = chosen(typed.there());
                editing.save(draft.id(), seen, sheet, named.with(code), by);
                return sheet(draft, sheet, named(draft).place(code), next);
            }
            String row = ItemCode.read(typed.item().code()).map(named::with).orElse("");
            TemplateRequest.ItemData told = typed.item().data("", List.of(), "");
            folder.begin(draft.id(), seen, told, NewServiceForm.text(typed.paper(), ""), row, by);
            next.addFlashAttribute("begun", true);
            return sheet(draft, CataloguePaths.item(typed.item().code()), "", next);
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

    private static String sheet(ModelDraft draft, String path, String at, RedirectAttributes next) {
        next.addAttribute("path", path);
        next.addAttribute("at", at);
        return "redirect:/workbench/drafts/" + draft.id() + "/sheet";
    }

    private ItemCode chosen(String code) {
        return ItemCode.read(code)
                .filter(item -> catalogue.current().stream()
                        .anyMatch(release -> release.bundle().itemCodes().contains(item)))
                .orElseThrow(() -> InvalidInput.of("there", "choice", "draft.item-choose"));
    }

    private Optional<NamedItems> read(ModelDraft draft) {
        return sheets.of(editing.files(draft).getOrDefault(CataloguePaths.bundle(draft.bundle()), ""));
    }

    private NamedItems named(ModelDraft draft) {
        return read(draft).orElseThrow(() -> InvalidInput.of("first", "unreadable", "draft.sheet-first"));
    }

    private String show(
            ModelDraft draft,
            int version,
            NewItemPage.Typed typed,
            List<FieldError> wrong,
            Model model,
            Locale locale) {
        Optional<NamedItems> read = read(draft);
        model.addAttribute(
                "page",
                NewItemPage.of(
                        draft,
                        version,
                        typed,
                        NewItemPage.others(catalogue.current(), read, locale),
                        services.agencies(),
                        read.isPresent() ? null : NewItemPage.first(draft, drafts.unread(draft, locale)),
                        wrong,
                        locale));
        return "workbench/new-item";
    }
}
