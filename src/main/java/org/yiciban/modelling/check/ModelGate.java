package org.yiciban.modelling.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.ReleaseGate;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.modelling.read.ReleaseFiles;
import org.yiciban.modelling.report.Finding;

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
                .map(finding -> new SheetProblem(finding.file(), 1, finding.sentence()))
                .toList();
        if (!problems.isEmpty()) {
            throw new CatalogueFileException(problems);
        }
    }
}
