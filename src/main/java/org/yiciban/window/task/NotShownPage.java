package org.yiciban.window.task;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.window.frame.WindowRefusals;
import org.yiciban.window.frame.WindowWords;

/** Tells why a page of the window can't be shown. */
@Controller
class NotShownPage {

    private final WindowWords words;

    NotShownPage(WindowWords words) {
        this.words = words;
    }

    @RequestMapping("/window/refused")
    String refused(
            @RequestAttribute(name = "org.yiciban.window.frame.WindowRefusals", required = false) ActRefused refused,
            HttpServletResponse response,
            Model model) {
        response.setStatus(refused == null ? HttpStatus.NOT_FOUND.value() : WindowRefusals.status(refused));
        String what = refused == null ? "" : refused.text().in(words.locale());
        model.addAttribute("page", new NotShownTold(words.say("not-shown"), what, List.of(), null, null));
        return "window/refused";
    }
}
