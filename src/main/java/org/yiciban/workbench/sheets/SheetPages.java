package org.yiciban.workbench.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ShownDrafts;

/** Where a sheet of a draft is filled in as a form; its text stays as it is but for what was changed. */
@Controller
@RequestMapping("/workbench/drafts/{id}/sheet")
class SheetPages {

    private final ShownDrafts drafts;
    private final DraftEditing editing;
    private final SheetForms forms;

    SheetPages(ShownDrafts drafts, DraftEditing editing, SheetForms forms) {
        this.drafts = drafts;
        this.editing = editing;
        this.forms = forms;
    }

    /**
     * The form.
     *
     * @param at the place of the sheet that is filled in
     * @param line of the file; where it is given, the place that it means is gone to
     */
    @GetMapping
    String show(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) TypedNumber line,
            Model model,
            Locale locale) {
        ModelDraft draft = drafts.draft(id);
        SortedMap<String, String> files = editing.files(draft);
        Optional<OpenSheet> open = OpenSheet.of(draft, path, text(files, path), files);
        if (open.isEmpty()) {
            return line != null || SheetLanguage.of(path).isEmpty()
                    ? SheetAddresses.text(draft.id(), path, line)
                    : show(forms.unreadable(draft, files, path, locale), model);
        }
        OpenSheet sheet = open.get();
        if (line != null) {
            SheetPlace meant = new FoundPlaces(sheet.tree(), sheet.root()).at(line.or(1));
            return SheetAddresses.page(draft.id(), path, sheet.page(meant)) + "#" + meant.id();
        }
        return show(forms.of(draft, files, sheet, place(sheet, at), TypedSheet.NOTHING, Map.of(), locale), model);
    }

    /** Keeps what was typed; what is refused comes back to the page, with all of it. */
    @PostMapping
    String save(
            @PathVariable TypedNumber id,
            @RequestParam("_version") TypedNumber version,
            @RequestParam MultiValueMap<String, String> sent,
            Account by,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        ModelDraft draft = drafts.draft(id);
        SortedMap<String, String> files = editing.files(draft);
        TypedSheet typed = new TypedSheet(sent);
        String path = typed.said("_path");
        Optional<OpenSheet> open = OpenSheet.of(draft, path, text(files, path), files);
        if (open.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(forms.unreadable(draft, files, path, locale).refused("", SentForm.words(typed)), model);
        }
        OpenSheet sheet = open.get();
        boolean late = draft.version() != version.or(0);
        SheetPlace place = late ? SheetPlace.of(typed.said("_at")) : place(sheet, typed.said("_at"));
        SheetSaving saving = new SheetSaving(sheet, place);
        Map<SheetPlace, LocalText> wrong = late ? Map.of() : saving.wrong(typed);
        String refused = "";
        if (wrong.isEmpty()) {
            try {
                String text = late ? sheet.tree().text() : saving.text(typed, typed.said("_act"));
                editing.save(draft.id(), version.or(0), path, text, by);
                next.addFlashAttribute("kept", true);
                return SheetAddresses.after(draft.id(), sheet, place, typed.said("_act"));
            } catch (ActRefused taken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                Optional<OpenSheet> before =
                        OpenSheet.of(draft, path, typed.said("_seen").replace("\r\n", "\n"), files);
                String why = taken.text().in(locale);
                return show(forms.late(drafts.draft(id), files, sheet, before, place, typed, locale, why), model);
            } catch (SheetUnwritable unwritable) {
                refused = Refusal.of("draft.sheet.unwritable").in(locale);
            } catch (InvalidInput invalid) {
                refused = ShownDrafts.told(invalid, locale);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(forms.of(draft, files, sheet, place, typed, wrong, locale).refused(refused, List.of()), model);
    }

    private static String show(SheetPage page, Model model) {
        model.addAttribute("page", page);
        return "workbench/sheet";
    }

    private static String text(SortedMap<String, String> files, String path) {
        String text = files.get(path);
        if (text == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return text;
    }

    private static SheetPlace place(OpenSheet sheet, String at) {
        SheetPlace place = SheetPlace.of(at);
        if (!sheet.hasPage(place)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return place;
    }
}
