package org.yiciban.portal.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.disclosure.Disclosure;
import org.yiciban.casefile.disclosure.Disclosures;
import org.yiciban.csv.CsvFile;
import org.yiciban.shared.TypedNumber;

/** The published grants 行政许可公示: as a page, and as a file. */
@Controller
class DisclosureListPages {

    /** So many rows a file has at most; programs that want more page through the interface. */
    private static final int MOST = 10_000;

    private final Disclosures disclosures;
    private final DisclosureWords words;

    DisclosureListPages(Disclosures disclosures, DisclosureWords words) {
        this.disclosures = disclosures;
        this.words = words;
    }

    @GetMapping("/disclosures")
    String list(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") TypedNumber page,
            Locale locale,
            Model model) {
        int at = page.or(0);
        List<Disclosure> found = disclosures.published(name, at, Disclosures.ROWS + 1);
        model.addAttribute(
                "page",
                new DisclosureListPage(
                        found.stream()
                                .limit(Disclosures.ROWS)
                                .map(one -> words.row(one, locale))
                                .toList(),
                        name.strip(),
                        at,
                        found.size() > Disclosures.ROWS,
                        disclosures.register()));
        return "portal/disclosures";
    }

    @GetMapping("/disclosures/file")
    void file(Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("disclosures.csv")
                        .build()
                        .toString());
        CsvFile file = new CsvFile(response.getWriter());
        file.line(words.heads(locale));
        for (Disclosure one : disclosures.published("", 0, MOST)) {
            file.line(DisclosureWords.cells(words.row(one, locale)));
        }
    }
}
