package org.yiciban.workbench.templates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.document.file.SampleSheets;
import org.yiciban.document.template.DocumentTemplate;
import org.yiciban.document.template.DocumentTemplates;
import org.yiciban.document.template.DocumentTemplates.Outcome;
import org.yiciban.document.template.TemplateSample;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.TypedNumber;
import org.yiciban.shared.Unseen;

/** All templates of documents, and one version of one: what it says, samples of it, and the decision of a second person. */
@Controller
@RequestMapping("/workbench/templates")
class TemplatePages {

    private static final int LONGEST_REMARK = 500;

    private final TemplateChoices choices;
    private final TemplateStory story;
    private final DocumentTemplates templates;
    private final TemplateSample sample;
    private final SampleSheets sheets;

    TemplatePages(
            TemplateChoices choices,
            TemplateStory story,
            DocumentTemplates templates,
            TemplateSample sample,
            SampleSheets sheets) {
        this.choices = choices;
        this.story = story;
        this.templates = templates;
        this.sample = sample;
        this.sheets = sheets;
    }

    @GetMapping
    String all(Account by, Model model, Locale locale) {
        model.addAttribute(
                "page",
                new TemplatesPage(
                        templates.newest().stream()
                                .filter(one -> choices.may(one, by))
                                .map(one -> TemplateStory.row(one, choices.of(one, by), locale))
                                .toList(),
                        choices.agencies(by, locale),
                        choices.divisions(by, locale),
                        by.organ() == null,
                        TemplateStory.types(locale)));
        return "workbench/templates";
    }

    @GetMapping("/{id}")
    String one(@PathVariable TypedNumber id, Account by, Model model, Locale locale) {
        DocumentTemplate template = template(id);
        model.addAttribute("page", story.version(template, choices.of(template, by), by, locale));
        return "workbench/template";
    }

    /** How a document would look in which that sentence stands, as a file about nobody. */
    @GetMapping("/{id}/sample")
    ResponseEntity<byte[]> sample(
            @PathVariable TypedNumber id, @RequestParam(defaultValue = "") String of, Account by) {
        DocumentTemplate template = template(id);
        TemplatePlace place = choices.of(template, by);
        if (!template.content().sentences().containsKey(of)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such sentence");
        }
        byte[] file = sheets.pdf(
                sample.of(template, of, place.organ(), place.signedBy(), Locale.SIMPLIFIED_CHINESE),
                template.type().title().en());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(template.type().title().zh() + " " + template.version() + ".pdf", UTF_8)
                                .build()
                                .toString())
                .body(file);
    }

    @PostMapping("/{id}/approval")
    String approve(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") String hash,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        DocumentTemplate template = template(id);
        choices.of(template, by);
        return decided(template, next, locale, () -> templates.approve(template.id(), hash, by.username()));
    }

    @PostMapping("/{id}/return")
    String sendBack(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") String hash,
            @RequestParam(defaultValue = "") String remark,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        DocumentTemplate template = template(id);
        choices.of(template, by);
        String said = Unseen.readable(remark).strip();
        String kept = said.length() > LONGEST_REMARK ? said.substring(0, LONGEST_REMARK) : said;
        return decided(template, next, locale, () -> templates.sendBack(template.id(), hash, by.username(), kept));
    }

    private static String decided(
            DocumentTemplate template, RedirectAttributes next, Locale locale, Supplier<Outcome> decision) {
        switch (decision.get()) {
            case OWN -> next.addFlashAttribute(
                    "refused", Refusal.of("template.own").in(locale));
            case OVERTAKEN -> next.addFlashAttribute(
                    "refused", Refusal.of("template.overtaken").in(locale));
            case DONE -> {}
        }
        return "redirect:/workbench/templates/" + template.id();
    }

    private DocumentTemplate template(TypedNumber id) {
        return templates
                .find(id.or(0))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such template"));
    }
}
