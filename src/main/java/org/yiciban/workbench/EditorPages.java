package org.yiciban.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.TypedNumber;

/** Where a draft is drawn and written, file by file: by the editor that is made for it, or as text. */
@Controller
class EditorPages {

    private static final String EDITOR = "/workbench/drafts/{id}";

    private final ShownDrafts drafts;
    private final DraftEditing editing;
    private final OfferedChoices choices;

    EditorPages(ShownDrafts drafts, DraftEditing editing, OfferedChoices choices) {
        this.choices = choices;
        this.drafts = drafts;
        this.editing = editing;
    }

    @GetMapping(EDITOR)
    String edit(
            @PathVariable TypedNumber id,
            @RequestParam(required = false) String path,
            @RequestParam(required = false) String as,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        ModelDraft draft = drafts.draft(id);
        SortedMap<String, String> files = editing.files(draft);
        String shown = path == null ? first(draft, files) : path;
        if (!files.containsKey(shown)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        FileEditor editor = FileEditor.of(shown, as);
        if (editor == FileEditor.SHEET) {
            return redirect(EDITOR + "/sheet", id, shown, editor);
        }
        if (editor == FileEditor.TEXT && as == null && shown.endsWith(CataloguePaths.SAMPLE)) {
            // filled in where it is seen as people see it; its text is one click behind
            return "redirect:" + EDITOR.replace("{id}", String.valueOf(draft.id())) + PlaceAddress.sample(shown);
        }
        editor.allow(response);
        EditorPage page = drafts.ofEditor(draft, files, shown, editor, locale);
        EditorPage offered =
                switch (editor) {
                    case FORM -> drafts.release(draft, files)
                            .map(release -> page.with(release, locale))
                            .orElse(page);
                    case TABLE -> page.offering(choices.of(shown, files, locale));
                    case DIAGRAM -> drafts.release(draft, files)
                            .map(release -> page.offering(DrawingChoices.json(release, locale)))
                            .orElse(page);
                    case SHEET, TEXT -> page;
                };
        return show(offered, model);
    }

    private static String redirect(String page, TypedNumber id, String path, FileEditor as) {
        return "redirect:"
                + UriComponentsBuilder.fromPath(page)
                        .queryParam("path", "{path}")
                        .queryParam("as", as.key())
                        .encode()
                        .buildAndExpand(id.or(0), path)
                        .toUriString();
    }

    /** Its model, where it has one yet. */
    private static String first(ModelDraft draft, SortedMap<String, String> files) {
        String model = "bpmn/" + draft.bundle() + ".bpmn";
        return files.containsKey(model) || files.isEmpty() ? model : files.firstKey();
    }

    private static String show(EditorPage page, Model model) {
        model.addAttribute("page", page);
        return page.editor().template();
    }

    /** Keeps what was written as text; what is refused comes back to the page, with what was typed. */
    @PostMapping(EDITOR + "/text")
    String write(
            @PathVariable TypedNumber id,
            @RequestParam String path,
            @RequestParam TypedNumber version,
            @RequestParam(defaultValue = "") String text,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        // a text field of a page ends its lines as no file does
        String typed = text.replace("\r\n", "\n");
        String refused;
        try {
            editing.save(id.or(0), version.or(0), path, typed, by);
            return redirect(EDITOR, id, path, FileEditor.TEXT);
        } catch (ActRefused conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            refused = conflict.text().in(locale);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            refused = ShownDrafts.told(invalid, locale);
        }
        ModelDraft draft = drafts.draft(id);
        SortedMap<String, String> files = new TreeMap<>(editing.files(draft));
        if (files.replace(path, typed) == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return show(drafts.ofEditor(draft, files, path, FileEditor.TEXT, locale).refused(refused), model);
    }
}
