package org.yiciban.portal.track;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.document.IssuedDocument;
import org.yiciban.document.RenderedDocument;
import org.yiciban.document.Wording;
import org.yiciban.shared.CaseNumber;

/** What hangs on a case that is tracked: its documents, and the model that it runs on. */
@Controller
class TrackedFilePages {

    private final CaseQueries caseQueries;
    private final CaseVisit visit;
    private final Wording wording;

    TrackedFilePages(CaseQueries caseQueries, CaseVisit visit, Wording wording) {
        this.caseQueries = caseQueries;
        this.visit = visit;
        this.wording = wording;
    }

    /**
     * What the page of a document shows.
     *
     * @param office whether the reader is of the staff
     * @param reading the same in English, for those who read that
     */
    record DocumentPage(IssuedDocument document, boolean office, RenderedDocument paper, RenderedDocument reading) {}

    /** The model that the case runs on, for its picture. */
    @GetMapping("/track/{number}/model")
    ResponseEntity<String> model(@PathVariable String number, HttpSession session) {
        CaseNumber caseNumber = CaseVisit.number(number);
        CaseView view = caseQueries.view(caseNumber, visit.viewer(caseNumber, session));
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
        CaseView view = caseQueries.view(caseNumber, visit.viewer(caseNumber, session));
        IssuedDocument issued = view.documents().stream()
                .filter(one -> one.number().equals(document))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such document"));
        boolean english = "en".equals(locale.getLanguage());
        model.addAttribute(
                "page",
                new DocumentPage(
                        issued,
                        visit.isStaff(),
                        wording.of(issued, Locale.SIMPLIFIED_CHINESE),
                        english ? wording.of(issued, Locale.ENGLISH) : null));
        return "document/paper";
    }
}
