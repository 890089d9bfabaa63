package org.yiciban.workbench;

import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.DraftFolder;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.TypedNumber;

/** The files of a draft as they come and go; what is refused is told on the page that shows them. */
@Controller
@RequestMapping("/workbench/drafts/{id}")
class DraftFilePages {

    private final ShownDrafts drafts;
    private final DraftEditing editing;
    private final DraftFolder folder;

    DraftFilePages(ShownDrafts drafts, DraftEditing editing, DraftFolder folder) {
        this.drafts = drafts;
        this.editing = editing;
        this.folder = folder;
    }

    @GetMapping("/files")
    String all(@PathVariable TypedNumber id, Model model, Locale locale) {
        ModelDraft draft = drafts.draft(id);
        SortedMap<String, String> files = editing.files(draft);
        model.addAttribute(
                "page",
                DraftFilesPage.of(draft, drafts.name(draft, locale), drafts.names(draft, files, locale), folder));
        return "workbench/files";
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable TypedNumber id,
            @RequestParam String path,
            @RequestParam TypedNumber version,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        return done(id, next, locale, () -> folder.remove(id.or(0), version.or(0), path, by));
    }

    @PostMapping("/restoration")
    String restore(
            @PathVariable TypedNumber id,
            @RequestParam String path,
            @RequestParam TypedNumber version,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        return done(id, next, locale, () -> folder.restore(id.or(0), version.or(0), path, by));
    }

    private static String done(TypedNumber id, RedirectAttributes next, Locale locale, Supplier<ModelDraft> act) {
        String drafts = "/workbench/drafts/";
        return ToldActs.done(
                drafts + id.or(0) + "/files",
                next,
                locale,
                () -> drafts + act.get().id() + "/files");
    }
}
