package org.yiciban.portal.notices;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yiciban.casefile.publicity.PublicExplanations;

/** Why agencies were late 超期说明, as they say it themselves. */
@Controller
class ExplanationPages {

    private final PublicExplanations explanations;

    ExplanationPages(PublicExplanations explanations) {
        this.explanations = explanations;
    }

    /** What the page shows. */
    record ExplanationListPage(List<PublicExplanations.Told> explanations) {}

    @GetMapping("/explanations")
    String list(Model model) {
        model.addAttribute("page", new ExplanationListPage(explanations.latest()));
        return "portal/explanations";
    }
}
