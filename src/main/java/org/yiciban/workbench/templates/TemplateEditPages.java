package org.yiciban.workbench.templates;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.document.issued.AgencySentences;
import org.yiciban.document.issued.SentenceText;
import org.yiciban.document.template.DocumentTemplates;
import org.yiciban.document.template.TemplateCheck;
import org.yiciban.document.template.TemplateContent;
import org.yiciban.document.template.TemplateFault;
import org.yiciban.document.template.TemplatePlaces;
import org.yiciban.identity.account.Account;

/** Where documents are put into an agency's own words; what they must say is checked before anybody is asked to approve it. */
@Controller
@RequestMapping("/workbench/templates/edit")
class TemplateEditPages {

    private final TemplateChoices choices;
    private final TemplateStory story;
    private final DocumentTemplates templates;
    private final TemplateCheck check;
    private final TemplatePlaces places;

    TemplateEditPages(
            TemplateChoices choices,
            TemplateStory story,
            DocumentTemplates templates,
            TemplateCheck check,
            TemplatePlaces places) {
        this.choices = choices;
        this.story = story;
        this.templates = templates;
        this.check = check;
        this.places = places;
    }

    /** The sentences as the newest version has them, or none where there is no version. */
    @GetMapping
    String edit(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String type,
            Account by,
            Model model,
            Locale locale) {
        TemplatePlace place = choices.chosen(agency, division, type, by);
        TemplateContent newest = templates.versions(place.agency().code(), place.code(), place.type()).stream()
                .findFirst()
                .map(version -> version.content())
                .orElse(new TemplateContent(new TreeMap<>(AgencySentences.NONE.sentences())));
        model.addAttribute("page", story.edit(place, newest, List.of(), locale));
        return "workbench/template-edit";
    }

    /** Proposes what was typed, or shows it again with what is wrong. */
    @PostMapping
    String propose(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String type,
            @RequestParam Map<String, String> fields,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        TemplatePlace place = choices.chosen(agency, division, type, by);
        TemplateContent typed = typed(place, fields);
        List<TemplateFault> faults = check.faults(place.type(), typed);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", story.edit(place, typed, faults, locale));
            return "workbench/template-edit";
        }
        long id = templates.propose(place.agency().code(), place.code(), place.type(), typed, by.username());
        return "redirect:/workbench/templates/" + id;
    }

    private TemplateContent typed(TemplatePlace place, Map<String, String> fields) {
        TreeMap<String, SentenceText> sentences = new TreeMap<>();
        places.of(place.type()).keySet().forEach(key -> {
            SentenceText text = new SentenceText(text(fields, "zh:" + key), text(fields, "en:" + key));
            if (!text.isEmpty()) {
                sentences.put(key, text);
            }
        });
        return new TemplateContent(sentences);
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }
}
