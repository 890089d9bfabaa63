package org.yiciban.api.resource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** Checks models, forms and sheets beside those that are released; stores nothing. */
@RestController
@RequestMapping("/api/v1/models")
class ModelChecksController {

    private final ModelChecks checks;
    private final Catalogue catalogue;

    ModelChecksController(ModelChecks checks, Catalogue catalogue) {
        this.checks = checks;
        this.catalogue = catalogue;
    }

    /** What the rules found; {@code ok} when nothing of it stops a release. */
    record ModelCheckAnswer(boolean ok, List<ModelFinding> findings) {}

    /** One finding; {@code severity} is {@code error} or {@code warning}. */
    record ModelFinding(String severity, String rule, String file, String element, String message) {

        static ModelFinding of(Finding finding, Locale locale) {
            return new ModelFinding(
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.rule(),
                    finding.file(),
                    finding.element(),
                    finding.message().in(locale));
        }
    }

    @PostMapping(path = "/checks", consumes = "multipart/form-data")
    ModelCheckAnswer check(@RequestParam List<MultipartFile> files, Locale locale) throws IOException {
        List<ModelFile> handedIn = new ArrayList<>();
        for (MultipartFile file : files) {
            handedIn.add(new ModelFile(file.getOriginalFilename(), file.getBytes()));
        }
        List<Finding> findings = checks.check(handedIn, released());
        return new ModelCheckAnswer(
                findings.stream().noneMatch(Finding::stopsRelease),
                findings.stream()
                        .map(finding -> ModelFinding.of(finding, locale))
                        .toList());
    }

    private List<ModelFile> released() {
        Map<String, String> known = new LinkedHashMap<>();
        catalogue.current().forEach(release -> known.putAll(release.files().files()));
        return known.entrySet().stream()
                .map(file -> new ModelFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
