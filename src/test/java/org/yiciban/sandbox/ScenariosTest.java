package org.yiciban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;

class ScenariosTest {

    private static final String SHEET = "bpmn/restaurant-opening.yaml";
    private static final ItemCode FIRE = new ItemCode("fire-inspection");

    private static final Map<String, Object> SAMPLE =
            Map.of("business", "hot-food", "hasSignboard", false, "publicGathering", false, "area", 100);

    /** An item that only a range of numbers asks for is found, between the least and the most. */
    @Test
    void aNumberIsAnsweredOnBothSidesOfEachThreshold() {
        BundleFiles files = new BundleLibrary(BundleFolders.shipped())
                .bundles().stream()
                        .filter(one -> one.key().equals(new BundleKey("restaurant-opening")))
                        .findFirst()
                        .orElseThrow();
        String sheet = files.file(SHEET).orElseThrow();
        Release release = Release.draft(files.with(
                SHEET,
                sheet.replace(
                        "code: fire-inspection, when: publicGathering", "code: fire-inspection, when: area == 321")));

        List<Map<String, Object>> situations = new Scenarios(release, SAMPLE).situations();

        assertThat(situations)
                .filteredOn(answers -> release.guidance(Situation.of(release.bundle(), answers))
                        .items()
                        .contains(FIRE))
                .isNotEmpty()
                .allMatch(answers -> answers.get("area").equals(321));
    }
}
