package org.yiciban.workbench.remarks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.comparison.PlacesInFile;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.remarks.DraftRemarks;
import org.yiciban.remarks.NewRemark;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.PartWords;
import org.yiciban.workbench.ShownDrafts;

/** Where a publisher remarks on a place of a submitted draft. */
@Controller
@RequestMapping("/workbench/drafts/{id}/remarks/new")
class RemarkPages {

    private final ShownDrafts shown;
    private final DraftEditing editing;
    private final DraftRemarks remarks;
    private final PartWords words;

    RemarkPages(ShownDrafts shown, DraftEditing editing, DraftRemarks remarks, PartWords words) {
        this.shown = shown;
        this.editing = editing;
        this.remarks = remarks;
        this.words = words;
    }

    /** The form for a remark, with what was typed when the session ended. */
    @GetMapping
    String write(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String at,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        NewRemark typed = SavedRequest.take(request)
                .map(kept -> typed(word(kept, "path"), word(kept, "at"), word(kept, "text")))
                .orElse(new NewRemark(path, at, ""));
        return show(id, typed, "", model, locale);
    }

    private static String word(Map<String, String[]> kept, String name) {
        return kept.getOrDefault(name, new String[] {""})[0];
    }

    private static NewRemark typed(String path, String at, String text) {
        return new NewRemark(path, at, text.replace("\r\n", "\n"));
    }

    private String show(TypedNumber id, NewRemark typed, String refused, Model model, Locale locale) {
        ModelDraft draft = shown.draft(id);
        SortedMap<String, String> files = editing.files(draft);
        String path = files.containsKey(typed.path()) ? typed.path() : "";
        model.addAttribute(
                "page",
                new RemarkPage(
                        draft.id(),
                        shown.name(draft, locale),
                        files(draft, files, locale),
                        path,
                        path.isEmpty() ? "" : shown.fileName(draft, files, path, locale),
                        places(path, files, locale),
                        typed.element(),
                        path.endsWith(".bpmn"),
                        typed.text(),
                        refused));
        return "workbench/remark";
    }

    private List<RemarkPage.File> files(ModelDraft draft, SortedMap<String, String> files, Locale locale) {
        return files.keySet().stream()
                .map(path -> new RemarkPage.File(
                        path,
                        shown.fileName(draft, files, path, locale),
                        draft.paths().contains(path)))
                .sorted(Comparator.comparing(file -> !file.own()))
                .toList();
    }

    private List<RemarkPage.Place> places(String path, SortedMap<String, String> files, Locale locale) {
        return path.isEmpty()
                ? List.of()
                : PlacesInFile.named(path, files).stream()
                        .map(place -> new RemarkPage.Place(
                                place.id(), words.of(path, place.kind(), place.id(), place.name(), locale)))
                        .toList();
    }

    /** Keeps a remark; what is refused comes back to the page, with what was typed. */
    @PostMapping
    String keep(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String text,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        NewRemark typed = typed(path, at, text);
        try {
            remarks.write(id.or(0), typed, by);
            return "redirect:/workbench/drafts/" + id.or(0) + "/review#remarks";
        } catch (ActRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(id, typed, refused.text().in(locale), model, locale);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, typed, ShownDrafts.told(invalid, locale), model, locale);
        }
    }
}
