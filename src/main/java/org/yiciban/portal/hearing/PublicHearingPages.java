package org.yiciban.portal.hearing;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yiciban.casefile.hearing.PublicHearings;

/** Hearings that anybody may come to 听证公告. */
@Controller
class PublicHearingPages {

    private final PublicHearings hearings;

    PublicHearingPages(PublicHearings hearings) {
        this.hearings = hearings;
    }

    /** What the page shows. */
    record PublicHearingPage(List<PublicHearings.Announced> hearings) {}

    @GetMapping("/hearings")
    String upcoming(Model model) {
        model.addAttribute("page", new PublicHearingPage(hearings.upcoming()));
        return "portal/hearings";
    }
}
