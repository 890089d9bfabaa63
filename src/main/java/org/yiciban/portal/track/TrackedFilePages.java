package org.yiciban.portal.track;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.document.file.DocumentFile;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.issued.DocumentLinks;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.portal.frame.DocumentAddress;
import org.yiciban.portal.frame.DocumentDownload;
import org.yiciban.shared.CaseNumber;

/** What hangs on a case that is tracked: its documents, and the model that it runs on. */
@Controller
class TrackedFilePages {

    private final CaseQueries caseQueries;
    private final CaseVisit visit;
    private final Wording wording;
    private final DocumentFiles files;

    TrackedFilePages(CaseQueries caseQueries, CaseVisit visit, Wording wording, DocumentFiles files) {
        this.caseQueries = caseQueries;
        this.visit = visit;
        this.wording = wording;
        this.files = files;
    }

    /**
     * What the page of a document shows.
     *
     * @param office whether the reader is of the staff
     * @param reading the same in English, for those who read that
     * @param file its file; null for one from before there were files
     * @param links the documents that hang together with it
     * @param making whether the file was asked for, and wasn't there yet
     */
    record DocumentPage(
            IssuedDocument document,
            boolean office,
            RenderedDocument paper,
            RenderedDocument reading,
            DocumentFile file,
            DocumentLinks links,
            boolean making) {

        /** Whether it waits for its seal, and its file with it. */
        public boolean awaited() {
            return document.seal() != null && !document.seal().isSet();
        }
    }

    /** The model that the case runs on, for its picture. */
    @GetMapping("/track/{number}/model")
    ResponseEntity<String> model(@PathVariable String number, HttpSession session) {
        CaseNumber caseNumber = AddressedCase.number(number);
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
            @RequestParam(required = false) @Nullable String making,
            HttpSession session,
            Locale locale,
            Model model) {
        IssuedDocument issued = issued(number, document, session);
        boolean english = "en".equals(locale.getLanguage());
        model.addAttribute(
                "page",
                new DocumentPage(
                        issued,
                        visit.isStaff(),
                        wording.of(issued, Locale.SIMPLIFIED_CHINESE),
                        english ? wording.of(issued, Locale.ENGLISH) : null,
                        files.of(issued).orElse(null),
                        links(issued, session),
                        making != null));
        return "document/paper";
    }

    /** Its file, as it was made once and for all; until then the page says so. */
    @GetMapping("/track/{number}/documents/{document}/file")
    ResponseEntity<InputStreamResource> file(
            @PathVariable String number, @PathVariable String document, HttpSession session) {
        IssuedDocument issued = issued(number, document, session);
        return DocumentDownload.of(issued, files, making(issued));
    }

    /** The same pages as OFD, for whoever asks for that: another office, an archive. */
    @GetMapping("/track/{number}/documents/{document}/ofd")
    ResponseEntity<InputStreamResource> ofd(
            @PathVariable String number, @PathVariable String document, HttpSession session) {
        IssuedDocument issued = issued(number, document, session);
        return DocumentDownload.ofd(issued, files, making(issued));
    }

    private static URI making(IssuedDocument issued) {
        return UriComponentsBuilder.fromUri(DocumentAddress.of(issued.caseNumber(), issued.number()))
                .queryParam("making")
                .build(true)
                .toUri();
    }

    private DocumentLinks links(IssuedDocument one, HttpSession session) {
        CaseNumber number = one.caseNumber();
        return DocumentLinks.of(
                one, caseQueries.view(number, visit.viewer(number, session)).documents());
    }

    private IssuedDocument issued(String number, String document, HttpSession session) {
        CaseNumber caseNumber = AddressedCase.number(number);
        CaseView view = caseQueries.view(caseNumber, visit.viewer(caseNumber, session));
        return view.documents().stream()
                .filter(one -> one.number().equals(document))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such document"));
    }
}
