package org.yiciban.modelling.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CatalogueFileException;
import org.yiciban.catalogue.reading.SheetProblem;
import org.yiciban.catalogue.release.ReleaseGate;
import org.yiciban.modelling.read.ReleaseFiles;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.LocalText;

/** No bundle is released whose files break a rule. */
@Component
class ModelGate implements ReleaseGate {

    private final ModelChecks checks;

    ModelGate(ModelChecks checks) {
        this.checks = checks;
    }

    @Override
    public void check(BundleFiles files) {
        List<SheetProblem> problems = checks.check(ReleaseFiles.of(files), List.of()).stream()
                .filter(Finding::stopsRelease)
                .map(finding -> new SheetProblem(finding.file(), 1, sentence(finding)))
                .toList();
        if (!problems.isEmpty()) {
            throw new CatalogueFileException(problems);
        }
    }

    private static LocalText sentence(Finding finding) {
        String place = finding.element().isEmpty() ? "" : finding.element() + ": ";
        return new LocalText(
                place + finding.message().zh() + "（" + finding.rule() + "）",
                place + finding.message().en() + " (" + finding.rule() + ")");
    }
}
