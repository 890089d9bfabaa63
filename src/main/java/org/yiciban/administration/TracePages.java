package org.yiciban.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.csv.CsvFile;
import org.yiciban.identity.trace.TraceKind;
import org.yiciban.identity.trace.Traces;
import org.yiciban.shared.AskedFilters;

/** Who saw and who did, for auditors: they read the traces and nothing of a case; looking leaves a trace as well. */
@Controller
class TracePages {

    private static final int ROWS = 50;
    private static final int ROWS_AT_ONCE = 500;

    /** What a spreadsheet still opens with ease; for more the days are chosen narrower. */
    private static final int MOST = 100_000;

    private final Traces traces;
    private final TraceScreen screen;

    TracePages(Traces traces, TraceScreen screen) {
        this.traces = traces;
        this.screen = screen;
    }

    /**
     * What the page shows.
     *
     * @param wrong keys of messages, by input
     * @param older where the next lines stand; null when there are none
     * @param newest where the first ones stand; null there
     * @param export where the file is
     */
    record TracePage(
            TraceForm asked,
            Map<String, String> wrong,
            List<TraceKind> kinds,
            List<TraceScreen.Row> rows,
            String older,
            String newest,
            String export) {}

    @GetMapping("/admin/traces")
    String list(@RequestParam Map<String, String> typed, HttpServletResponse response, Locale locale, Model model) {
        new AskedFilters(typed, Set.of("account", "number", "kind", "from", "to", "before")).requireKnown();
        TraceForm asked = form(typed);
        Map<String, String> wrong = asked.wrong();
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        long before = before(typed.get("before"));
        List<Traces.Numbered> found = wrong.isEmpty() ? traces.find(asked.query(), before, ROWS + 1) : List.of();
        List<Traces.Numbered> shown = found.subList(0, Math.min(found.size(), ROWS));
        model.addAttribute(
                "page",
                new TracePage(
                        asked,
                        wrong,
                        Arrays.asList(TraceKind.values()),
                        screen.rows(shown.stream().map(Traces.Numbered::line).toList(), locale),
                        found.size() > ROWS
                                ? address("", asked, shown.get(ROWS - 1).number())
                                : null,
                        before == Long.MAX_VALUE ? null : address("", asked, null),
                        address("/export", asked, null)));
        return "administration/traces";
    }

    /** The same lines as a file; no connection is held while it is sent. */
    @GetMapping("/admin/traces/export")
    void export(@RequestParam Map<String, String> typed, HttpServletResponse response, Locale locale)
            throws IOException {
        new AskedFilters(typed, Set.of("account", "number", "kind", "from", "to")).requireKnown();
        TraceForm asked = form(typed);
        if (!asked.wrong().isEmpty()) {
            response.sendRedirect(address("", asked, null));
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("traces.csv").build().toString());
        CsvFile file = new CsvFile(response.getWriter());
        file.line(screen.heads(locale));
        long before = Long.MAX_VALUE;
        int sent = 0;
        List<Traces.Numbered> found;
        do {
            found = traces.find(asked.query(), before, ROWS_AT_ONCE);
            for (List<String> cells :
                    screen.cells(found.stream().map(Traces.Numbered::line).toList(), locale)) {
                file.line(cells);
            }
            sent += found.size();
            before = found.isEmpty() ? 0 : found.get(found.size() - 1).number();
        } while (found.size() == ROWS_AT_ONCE && sent < MOST);
        if (sent >= MOST) {
            file.line(List.of(screen.word("export.more", locale)));
        }
    }

    private static TraceForm form(Map<String, String> typed) {
        return new TraceForm(
                typed.get("account"), typed.get("number"), typed.get("kind"), typed.get("from"), typed.get("to"));
    }

    private static long before(String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }

    private static String address(String place, TraceForm asked, Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/traces" + place);
        add(address, "account", asked.account());
        add(address, "number", asked.number());
        add(address, "kind", asked.kind());
        add(address, "from", asked.from());
        add(address, "to", asked.to());
        add(address, "before", before == null ? "" : before.toString());
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
