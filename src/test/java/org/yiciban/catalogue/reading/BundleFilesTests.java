package org.yiciban.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.CatalogueSettings;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.ShippedFiles;
import org.yiciban.catalogue.release.SmallCatalogue;

class BundleFilesTests {

    private static BundleFiles of(String... pathsAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return BundleFiles.of(SmallCatalogue.KEY, files);
    }

    @Test
    void the_hash_is_stable_over_order_and_line_ends() {
        String hash = of("a", "one\ntwo\n", "b", "three").contentHash();

        assertThat(hash).isEqualTo("e03809046b3659cb81f474215f7aef8fe42df62d295a84174340dfc98fe622b2");
        assertThat(of("b", "three", "a", "one\r\ntwo\r\n").contentHash()).isEqualTo(hash);
    }

    @Test
    void the_hash_changes_with_every_path_and_text() {
        assertThat(of("a", "b", "c", "d").contentHash())
                .isNotEqualTo(of("a", "b", "c", "e").contentHash())
                .isNotEqualTo(of("a", "b", "e", "d").contentHash())
                .isNotEqualTo(of("a", "b").contentHash())
                .isNotEqualTo(of("a", "bc", "", "d").contentHash());
    }

    @Test
    void a_bundle_holds_all_that_it_uses_and_nothing_of_others() {
        assertThat(ShippedFiles.bundle(ShippedFiles.RESTAURANT).files().keySet())
                .containsExactly(
                        "bpmn/catalogue/agencies.yaml",
                        "bpmn/catalogue/items/fire-inspection.yaml",
                        "bpmn/catalogue/items/food-permit-reissue.yaml",
                        "bpmn/catalogue/items/food-permit-renewal.yaml",
                        "bpmn/catalogue/items/food-permit.yaml",
                        "bpmn/catalogue/items/licence-verification.yaml",
                        "bpmn/catalogue/items/signboard-filing.yaml",
                        "bpmn/catalogue/materials.yaml",
                        "bpmn/catalogue/remedies.yaml",
                        "bpmn/catalogue/themes.yaml",
                        "bpmn/handling/reception.bpmn",
                        "bpmn/restaurant-opening.bpmn",
                        "bpmn/restaurant-opening.food-permit-reissue.bpmn",
                        "bpmn/restaurant-opening.food-permit-renewal.bpmn",
                        "bpmn/restaurant-opening.scenarios.yaml",
                        "bpmn/restaurant-opening.yaml",
                        "forms/bundles/restaurant-opening.form",
                        "forms/bundles/restaurant-opening.sample.json",
                        "forms/items/food-permit-renewal.review.form",
                        "forms/items/food-permit.review.form",
                        "forms/steps/food-permit-reissue.form",
                        "forms/steps/food-permit-reissue.sample.json",
                        "forms/steps/food-permit-renewal.form",
                        "forms/steps/food-permit-renewal.sample.json",
                        "forms/steps/review.form",
                        "forms/steps/review.sample.json");
    }

    @Test
    void a_file_that_no_bundle_uses_is_found() {
        assertThat(new SmallCatalogue()
                        .with("forms/items/reader-cart.review.form", "{}")
                        .library()
                        .unused())
                .containsExactly("forms/items/reader-cart.review.form");
    }

    @Test
    void files_dropped_into_a_folder_add_a_bundle_to_the_shipped_ones(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> file :
                new SmallCatalogue().bundle().files().entrySet()) {
            boolean ofAllBundles = file.getKey().matches("bpmn/catalogue/(?!themes)[a-z]+\\.yaml|bpmn/handling/.*");
            if (!ofAllBundles) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(
                        path,
                        file.getValue()
                                .replace("reading-room", "urban")
                                .replace("code: photo", "code: identity-document")
                                .replace("code: reference", "code: premises-proof"));
            }
        }

        List<BundleFiles> bundles = new BundleFolders()
                .bundleLibrary(new CatalogueSettings(folder.toString()))
                .bundles();

        assertThat(bundles)
                .extracting(BundleFiles::key)
                .contains(SmallCatalogue.KEY, ShippedFiles.START_UP, ShippedFiles.RESTAURANT);
        BundleFiles dropped = bundles.stream()
                .filter(files -> files.key().equals(SmallCatalogue.KEY))
                .findFirst()
                .orElseThrow();
        assertThat(Release.draft(dropped).items()).hasSize(2);
    }

    @Test
    void the_class_path_holds_what_the_folders_of_the_repository_hold() {
        assertThat(BundleFolders.shipped())
                .containsAllEntriesOf(BundleFolders.folder(Path.of(".")))
                .containsKey("bpmn/catalogue/agencies.yaml");
    }
}
