package org.yiciban.workbench.changes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.ReleaseHistory;
import org.yiciban.comparison.NamedCodes;
import org.yiciban.comparison.ServiceComparison;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ShownDrafts;

/** Two releases of a service, one beside the other: for whoever asks since when something holds. */
@Controller
class ComparedPages {

    private static final String SERVICE = "/workbench/services/{key}";

    private final Catalogue catalogue;
    private final ReleaseHistory history;
    private final ChangeWords words;
    private final ShownDrafts drafts;

    ComparedPages(Catalogue catalogue, ReleaseHistory history, ChangeWords words, ShownDrafts drafts) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.history = history;
        this.words = words;
    }

    @GetMapping(SERVICE + "/comparison")
    String compare(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable TypedNumber from,
            @RequestParam(required = false) @Nullable TypedNumber to,
            Model model,
            Locale locale) {
        List<ReleaseHistory.Entry> releases = releases(key);
        // the newest comes first
        int newest = releases.get(0).version();
        int before =
                from == null ? releases.get(Math.min(1, releases.size() - 1)).version() : from.or(0);
        int after = to == null ? newest : to.or(0);
        Release old = release(releases, before);
        Release now = release(releases, after);
        NamedCodes codes = NamedCodes.of(now.files().files(), old.files().files());
        CasesAtChanges nowhere = new CasesAtChanges(Map.of(), Map.of());
        model.addAttribute(
                "page",
                new ComparedPage(
                        key,
                        now.bundle().name().in(locale),
                        before,
                        after,
                        releases.stream().map(ReleaseHistory.Entry::version).toList(),
                        ServiceComparison.of(old.files(), now.files()).stream()
                                .map(file -> words.file(
                                        file, drafts.fileName(now, file.path(), locale), codes, nowhere, locale))
                                .toList()));
        return "workbench/compared";
    }

    /** A file as a release has it, for the pictures. */
    @GetMapping(SERVICE + "/file")
    ResponseEntity<byte[]> file(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable TypedNumber version,
            @RequestParam(defaultValue = "") String path) {
        String text = release(releases(key), version == null ? 0 : version.or(0))
                .files()
                .file(path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<ReleaseHistory.Entry> releases(String key) {
        List<ReleaseHistory.Entry> releases = history.all().stream()
                .filter(one -> one.bundle().value().equals(key))
                .toList();
        if (releases.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return releases;
    }

    private Release release(List<ReleaseHistory.Entry> releases, int version) {
        return releases.stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .map(one -> catalogue.release(one.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
