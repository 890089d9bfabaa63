package org.yiciban.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.modelling.ShippedModelsTest;
import org.yiciban.modelling.context.FilePlaces;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** Whoever hands in one service and is told of five reads which file made them five. */
class TrialNotesTest {

    private static final String AGENCIES = "bpmn/catalogue/agencies.yaml";

    @Test
    void theFileThatSeveralServicesShareIsNamed() throws IOException {
        List<ModelFile> shipped = ShippedModelsTest.shipped();
        List<ModelFile> handedIn = shipped.stream()
                .filter(file -> Set.of("bpmn/company-start-up.yaml", AGENCIES).contains(file.name()))
                .toList();
        FilePlaces placed = new FilePlaces(handedIn, shipped);
        List<BundleFiles> services = new BundleLibrary(placed.texts()).bundles();

        List<String> shared = ModelTrials.shared(services, placed);
        Finding told = TrialNotes.manyServices(services.size(), shared);

        assertThat(shared).containsExactly(AGENCIES);
        assertThat(told.file()).isEqualTo(AGENCIES);
        assertThat(told.message().zh()).contains(AGENCIES);
        assertThat(told.message().en()).contains(AGENCIES, services.size() + " services");
    }

    @Test
    void whereNothingIsSharedNothingIsNamed() {
        assertThat(TrialNotes.manyServices(3, List.of()).file()).isEmpty();
    }
}
