package org.yiciban.portal;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.ActRefused;
import org.yiciban.casefile.CaseView;
import org.yiciban.casefile.Cases;
import org.yiciban.casefile.Viewer;
import org.yiciban.document.IssuedDocument;
import org.yiciban.shared.CaseNumber;

/** Tracking 查进度: by number and code without login, or by the applicant's own login. */
@Controller
class TrackPages {

    private static final int LONGEST = 40;

    private final Cases cases;
    private final CaseVisit visit;

    TrackPages(Cases cases, CaseVisit visit) {
        this.cases = cases;
        this.visit = visit;
    }

    @GetMapping("/track")
    String ask() {
        return "portal/track-ask";
    }

    /** Every wrong pair gets the same answer. */
    @PostMapping("/track")
    String find(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpSession session,
            Model model) {
        String typed = number.substring(0, Math.min(number.length(), LONGEST));
        String shown = code.substring(0, Math.min(code.length(), LONGEST));
        try {
            CaseNumber caseNumber = CaseVisit.number(typed);
            Viewer known = visit.viewer(caseNumber, session);
            cases.view(caseNumber, new Viewer(known.account(), shown));
            visit.remember(caseNumber, shown, session);
            return "redirect:/track/" + caseNumber;
        } catch (ActRefused wrong) {
            model.addAttribute("number", typed);
            model.addAttribute("wrong", wrong.text());
            return "portal/track-ask";
        }
    }

    @GetMapping("/track/{number}")
    String track(@PathVariable String number, HttpSession session, Locale locale, Model model) {
        try {
            CaseNumber caseNumber = CaseVisit.number(number);
            CaseView view = cases.explained(caseNumber, visit.viewer(caseNumber, session));
            model.addAttribute("story", new CaseStory(view, locale));
            return "portal/track";
        } catch (ActRefused closed) {
            model.addAttribute("number", number.substring(0, Math.min(number.length(), LONGEST)));
            return "portal/track-ask";
        }
    }

    /** What changes while one looks on. */
    @GetMapping("/track/{number}/live")
    String live(@PathVariable String number, HttpSession session, Locale locale, Model model) {
        track(number, session, locale, model);
        if (model.getAttribute("story") == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such case");
        }
        return "portal/track :: live";
    }

    /** The model that the case runs on, for its picture. */
    @GetMapping("/track/{number}/model")
    ResponseEntity<String> model(@PathVariable String number, HttpSession session) {
        CaseNumber caseNumber = CaseVisit.number(number);
        CaseView view = cases.view(caseNumber, visit.viewer(caseNumber, session));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/xml;charset=UTF-8"))
                .body(view.release().file(view.release().files().modelPath()));
    }

    /** An official document as a page that can be printed. */
    @GetMapping("/track/{number}/documents/{document}")
    String document(
            @PathVariable String number,
            @PathVariable String document,
            HttpSession session,
            Locale locale,
            Model model) {
        CaseNumber caseNumber = CaseVisit.number(number);
        CaseView view = cases.view(caseNumber, visit.viewer(caseNumber, session));
        IssuedDocument issued = view.documents().stream()
                .filter(one -> one.number().equals(document))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such document"));
        model.addAttribute("story", new CaseStory(view, locale));
        model.addAttribute("document", issued);
        model.addAttribute("paper", OfficialPaper.of(issued, view.release()));
        return "document/paper";
    }
}
