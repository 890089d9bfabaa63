package org.yiciban.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.calendars.CalendarVersions;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.RefusedBundles;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.ReleaseHistory;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.MinuteText;

/** Which versions are at work: program, tables, calendars, and of each service its releases and forms. */
@Controller
class VersionPages {

    private static final String FORMS = "forms/";

    private final RunningProgram program;
    private final CalendarVersions calendars;
    private final ReleaseHistory history;
    private final RefusedBundles refused;
    private final Catalogue catalogue;
    private final ShippedLibraries libraries;

    VersionPages(
            RunningProgram program,
            CalendarVersions calendars,
            ReleaseHistory history,
            RefusedBundles refused,
            Catalogue catalogue,
            ShippedLibraries libraries) {
        this.program = program;
        this.calendars = calendars;
        this.history = history;
        this.refused = refused;
        this.catalogue = catalogue;
        this.libraries = libraries;
    }

    /** A service with its releases, the newest first, and the forms of the newest. */
    record BundleLine(String name, String key, List<ReleaseLine> releases, List<String> forms) {}

    /** One of the calendars. */
    record CalendarLine(int version, Integer year, String agency, String actor, String moment) {}

    /**
     * What the page shows.
     *
     * @param version of the program; null where it doesn't run from a package, as are {@code built}, {@code commit}
     */
    record VersionPage(
            String version,
            String built,
            String commit,
            String java,
            String database,
            String tables,
            List<RefusedLines> refused,
            List<BundleLine> bundles,
            List<CalendarLine> calendars,
            List<ShippedLibraries.Library> libraries) {}

    @GetMapping("/admin/versions")
    String versions(Model model, Locale locale) {
        List<CalendarLine> books = calendars.all().stream()
                .map(one -> new CalendarLine(
                        one.version(), one.year(), one.agency(), one.actor(), MinuteText.of(one.importedAt())))
                .toList();
        model.addAttribute(
                "page",
                new VersionPage(
                        program.version().orElse(null),
                        program.built().orElse(null),
                        program.commit().orElse(null),
                        program.java(),
                        program.database(),
                        program.tables(),
                        RefusedLines.of(refused.all(), locale),
                        bundles(locale),
                        books,
                        libraries.all()));
        return "administration/versions";
    }

    /** The bill of materials as the build wrote it, for whoever compares it with known holes. */
    @GetMapping("/admin/versions/libraries")
    void bill(HttpServletResponse response) throws IOException {
        if (libraries.all().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("application/vnd.cyclonedx+json");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("yiciban.cdx.json")
                        .build()
                        .toString());
        try (InputStream file = ShippedLibraries.BILL.getInputStream()) {
            file.transferTo(response.getOutputStream());
        }
    }

    private List<BundleLine> bundles(Locale locale) {
        Map<BundleKey, Release> current =
                catalogue.current().stream().collect(Collectors.toMap(Release::key, Function.identity()));
        Map<BundleKey, List<ReleaseHistory.Entry>> known = history.all().stream()
                .collect(Collectors.groupingBy(ReleaseHistory.Entry::bundle, TreeMap::new, Collectors.toList()));
        List<BundleLine> lines = new ArrayList<>();
        known.forEach((key, entries) -> {
            Release newest = current.get(key);
            lines.add(new BundleLine(
                    newest == null ? key.value() : newest.bundle().name().in(locale),
                    key.value(),
                    entries.stream().map(ReleaseLine::of).toList(),
                    newest == null ? List.of() : forms(newest)));
        });
        return lines;
    }

    private static List<String> forms(Release release) {
        return release.files().files().keySet().stream()
                .filter(path -> path.startsWith(FORMS) && path.endsWith(".form"))
                .map(path -> path.substring(FORMS.length()))
                .toList();
    }
}
