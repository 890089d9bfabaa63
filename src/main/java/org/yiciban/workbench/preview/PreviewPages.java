package org.yiciban.workbench.preview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.shared.TypedNumber;

/** A form of a draft as the applicant, the window and each agency will have it; it can be filled in, and nothing is kept. */
@Controller
@RequestMapping("/workbench/drafts/{id}/preview")
class PreviewPages {

    private static final String ASKED = "asked";

    private final PreviewScreen screen;

    PreviewPages(PreviewScreen screen) {
        this.screen = screen;
    }

    /** What every one of its addresses says. */
    @ModelAttribute(name = ASKED, binding = false)
    PreviewAsked asked(
            @PathVariable TypedNumber id,
            @RequestParam(name = "_path", defaultValue = "") String path,
            @RequestParam(name = "_as", defaultValue = "") String as,
            @RequestParam(name = "_page", defaultValue = "1") TypedNumber page,
            @RequestParam(name = "_empty", defaultValue = "false") String empty,
            HttpServletRequest request) {
        return new PreviewAsked(
                id.or(0),
                path,
                as,
                Math.max(1, page.or(1)),
                Boolean.parseBoolean(empty),
                PreviewAsked.situation(request.getParameterMap()));
    }

    @GetMapping
    String open(@ModelAttribute(name = ASKED, binding = false) PreviewAsked asked, Locale locale, Model model) {
        return show(asked, new PreviewScreen.Typed(null, false), locale, model);
    }

    /** Judges what was filled in. */
    @PostMapping
    String judge(
            @ModelAttribute(name = ASKED, binding = false) PreviewAsked asked,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        return show(asked, new PreviewScreen.Typed(request.getParameterMap(), true), locale, model);
    }

    /** While one types: the questions again, as an answer may open others. */
    @PostMapping("/fields")
    String fields(
            @ModelAttribute(name = ASKED, binding = false) PreviewAsked asked,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        show(asked, new PreviewScreen.Typed(request.getParameterMap(), false), locale, model);
        return "workbench/preview-fields";
    }

    private String show(PreviewAsked asked, PreviewScreen.Typed typed, Locale locale, Model model) {
        PreviewPage page = screen.page(asked, typed, locale);
        model.addAttribute("page", page);
        return page.citizens() ? "workbench/preview-citizen" : "workbench/preview-office";
    }
}
