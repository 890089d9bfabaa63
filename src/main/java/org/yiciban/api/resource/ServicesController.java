package org.yiciban.api.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.TimeLimit;

/** What is offered and what it takes: open to everybody. */
@RestController
@RequestMapping("/api/v1/bundles")
class ServicesController {

    private final Catalogue catalogue;
    private final StoredFiles files;

    ServicesController(Catalogue catalogue, StoredFiles files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    /** A service in the list. */
    record ServiceSummary(
            String key,
            String name,
            BundleSheet.Audience audience,
            String leadAgency,
            String promised,
            String statutory,
            int items) {

        static ServiceSummary of(Release release, Locale locale) {
            BundleSheet bundle = release.bundle();
            return new ServiceSummary(
                    bundle.key().value(),
                    bundle.name().in(locale),
                    bundle.audience(),
                    bundle.leadAgency().value(),
                    bundle.promised().otherwise().map(TimeLimit::toString).orElse(null),
                    bundle.statutory()
                            .otherwise()
                            .limit()
                            .map(TimeLimit::toString)
                            .orElse(null),
                    bundle.items().size());
        }
    }

    /** Answers of the guide. */
    record GuidanceRequest(Map<String, Object> situation) {}

    /** What a situation needs: codes of items and papers. */
    record GuidanceAnswer(List<String> items, List<String> materials) {}

    @GetMapping
    List<ServiceSummary> list(Locale locale) {
        return catalogue.current().stream()
                .map(release -> ServiceSummary.of(release, locale))
                .toList();
    }

    @GetMapping("/{key}")
    ServiceGuide guide(@PathVariable String key, Locale locale) {
        Release release = release(key);
        return ServiceGuide.of(
                release, files.read(release.applicationForm()), files.read(release.applicationSample()), locale);
    }

    @PostMapping("/{key}/guidance")
    GuidanceAnswer guidance(@PathVariable String key, @RequestBody GuidanceRequest request) {
        Release release = release(key);
        Map<String, Object> answers = request.situation() == null ? Map.of() : request.situation();
        Guidance guidance = release.guidance(Situation.of(release.bundle(), answers));
        return new GuidanceAnswer(
                guidance.items().stream().map(ItemCode::value).toList(),
                guidance.materials().stream()
                        .map(needed -> needed.material().code().value())
                        .toList());
    }

    private Release release(String key) {
        try {
            return catalogue.current(new BundleKey(key)).orElseThrow(ServicesController::noSuchService);
        } catch (IllegalArgumentException malformed) {
            throw noSuchService();
        }
    }

    private static ActRefused noSuchService() {
        return new ActRefused(ActRefused.Kind.NOT_FOUND, "service.none");
    }
}
