package org.yiciban.portal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;

/** The guide says which items hang on the situation, and which on what the others come to. */
class ServiceGuidePageTest {

    private static String sometimes(String bundle, String item) {
        Map<String, String> files = new TreeMap<>(BundleFolders.shipped());
        files.putAll(BundleFolders.folder(Path.of("src/test/resources/facts/bundles")));
        Release release = new BundleLibrary(files)
                .bundles().stream()
                        .filter(one -> one.key().equals(new BundleKey(bundle)))
                        .map(Release::draft)
                        .findFirst()
                        .orElseThrow();
        return ServiceGuidePage.of(release, Guidance.whole(release)).sometimes(release.item(new ItemCode(item)));
    }

    @Test
    void itemsThatMayBeLeftOutAreMarked() {
        assertThat(sometimes("market-stall", "risk-rating")).isNull();
        assertThat(sometimes("market-stall", "site-check")).isEqualTo("portal.guide.by-fact");
        assertThat(sometimes("company-start-up", "bank-account")).isEqualTo("portal.guide.sometimes");
    }
}
