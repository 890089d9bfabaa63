package org.yiciban.workbench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiciban.casefile.lists.RunningCases;
import org.yiciban.casefile.lists.StepTimes;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.ReleaseHistory;
import org.yiciban.publication.ModelDrafts;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.MinuteText;
import tools.jackson.databind.json.JsonMapper;

/** One service as it is at work: its releases, where its cases stand now, and who changed what. */
@Controller
class ReleasedPages {

    private final ShownServices services;
    private final ReleaseHistory history;
    private final RunningCases running;
    private final StepTimes times;
    private final ModelDrafts drafts;
    private final JsonMapper json;

    ReleasedPages(
            ShownServices services,
            ReleaseHistory history,
            RunningCases running,
            StepTimes times,
            ModelDrafts drafts,
            JsonMapper json) {
        this.services = services;
        this.history = history;
        this.running = running;
        this.times = times;
        this.drafts = drafts;
        this.json = json;
    }

    @GetMapping("/workbench/services/{key}")
    String service(@PathVariable String key, Model model, Locale locale) {
        Release release = services.release(key);
        Map<String, Integer> atParts = running.atParts(release.key());
        Map<String, String> states = new TreeMap<>();
        List<ReleasedPage.Place> places = new ArrayList<>();
        PartsOfModel.of(release.files()).forEach((element, part) -> {
            int cases = atParts.getOrDefault(part, 0);
            if (cases > 0) {
                states.put(element, "active " + cases);
                places.add(new ReleasedPage.Place(name(release, part, locale), cases));
            }
        });
        List<ReleasedPage.Version> versions = versions(release.key());
        model.addAttribute(
                "page",
                new ReleasedPage(
                        key,
                        release.bundle().name().in(locale),
                        versions.stream().mapToInt(ReleasedPage.Version::cases).sum(),
                        json.writeValueAsString(states),
                        List.copyOf(places),
                        versions,
                        taken(release, locale),
                        drafts.journal().stream()
                                .filter(line -> line.step().bundle().equals(release.key()))
                                .map(DraftsPage.StepLine::of)
                                .toList()));
        return "workbench/released";
    }

    private List<ReleasedPage.Version> versions(BundleKey key) {
        Map<Long, Integer> cases = running.byRelease();
        return history.all().stream()
                .filter(entry -> entry.bundle().equals(key))
                .map(entry -> new ReleasedPage.Version(
                        entry.version(),
                        MinuteText.of(entry.releasedAt()),
                        entry.shipped(),
                        DraftsPage.shortened(entry.hash()),
                        cases.getOrDefault(entry.id(), 0)))
                .toList();
    }

    private List<ReleasedPage.Taken> taken(Release release, Locale locale) {
        return times.of(release.key()).stream()
                .map(one -> new ReleasedPage.Taken(
                        one.version(),
                        name(release, one.part(), locale),
                        one.times(),
                        one.half().toPlainString(),
                        one.most().toPlainString()))
                .toList();
    }

    /** What a part is called by the sheets. */
    private static String name(Release release, String part, Locale locale) {
        String id = part.substring(part.indexOf(':') + 1);
        return release.bundle()
                .step(id)
                .filter(step -> part.startsWith("step:"))
                .map(step -> step.name())
                .or(() -> release.bundle()
                        .ask(id)
                        .filter(ask -> part.startsWith("ask:"))
                        .map(ask -> ask.name()))
                .or(() -> release.bundle()
                        .notice(id)
                        .filter(notice -> part.startsWith("notice:"))
                        .map(notice -> notice.name()))
                .or(() -> release.items().stream()
                        .filter(item -> item.code().value().equals(part))
                        .map(item -> item.name())
                        .findFirst())
                .map(text -> text.in(locale))
                .orElse(part);
    }

    /** Its model as it is released, for the picture. */
    @GetMapping("/workbench/services/{key}/model")
    ResponseEntity<byte[]> model(@PathVariable String key) {
        Release release = services.release(key);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.noStore())
                .body(release.file(release.files().modelPath()).getBytes(StandardCharsets.UTF_8));
    }
}
