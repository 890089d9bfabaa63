package org.yiciban.workbench.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.reading.CatalogueReader;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.publication.ModelDraft;
import org.yiciban.workbench.preview.PreviewSample;
import org.yiciban.workbench.sample.SampleSituation;
import org.yiciban.workbench.sample.SampledForm;

/** The service that a draft would release, with its sample and its scenarios; the rules refuse nothing of it. */
record RehearsedService(ModelDraft draft, Release release) {

    /** The application form with its sample, in the situation that is asked for. */
    SampledForm form(RehearsalAsked asked) {
        return new SampledForm(
                draft,
                release.files().files(),
                Optional.of(release),
                CataloguePaths.application(release.key()) + CataloguePaths.FORM,
                asked.situation());
    }

    String scenariosPath() {
        return CataloguePaths.scenarios(release.key());
    }

    List<KeptScenario> scenarios() {
        return CatalogueReader.scenarios(release.files());
    }

    Optional<KeptScenario> scenario(String id) {
        return scenarios().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The questions of the guide, with what is answered in the place of the sample's answers. */
    SampleSituation guide(RehearsalAsked asked) {
        return new SampleSituation(
                release.bundle(),
                new PreviewSample(release.files().files(), release.key()).situation(Map.of()),
                asked.situation());
    }
}
