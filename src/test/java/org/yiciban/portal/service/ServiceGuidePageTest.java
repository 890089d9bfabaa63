package org.yiciban.portal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.FileLayers;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;

/** The guide says which items hang on the situation, and which on what the others come to. */
class ServiceGuidePageTest {

    private static Release release(String bundle) {
        return new BundleLibrary(new FileLayers(BundleFolders.shipped())
                        .with(BundleFolders.folder(Path.of("src/test/resources/facts/bundles")))
                        .with(BundleFolders.folder(Path.of("src/test/resources/late/bundles"))))
                .bundles().stream()
                        .filter(one -> one.key().equals(new BundleKey(bundle)))
                        .map(Release::draft)
                        .findFirst()
                        .orElseThrow();
    }

    private static String sometimes(String bundle, String item) {
        Release release = release(bundle);
        return ServiceGuidePage.of(release, Guidance.whole(release)).sometimes(release.item(new ItemCode(item)));
    }

    private static String together(String bundle, String... items) {
        Release release = release(bundle);
        return ServiceGuidePage.of(release, Guidance.whole(release))
                .together(Stream.of(items)
                        .map(item -> release.item(new ItemCode(item)))
                        .toList());
    }

    @Test
    void itemsThatMayBeLeftOutAreMarked() {
        assertThat(sometimes("market-stall", "risk-rating")).isNull();
        assertThat(sometimes("market-stall", "site-check")).isEqualTo("portal.guide.by-fact");
        assertThat(sometimes("company-start-up", "bank-account")).isEqualTo("portal.guide.sometimes");
    }

    @Test
    void anItemOfEachRowSaysSoAndWhoHandlesItThen() {
        Release release = release("stall-site");
        ServiceGuidePage guide = ServiceGuidePage.of(release, Guidance.whole(release));

        assertThat(guide.rows(release.item(new ItemCode("unit-opinion")))).isEqualTo("portal.guide.rows.agency");
        assertThat(guide.rows(release.item(new ItemCode("place-confirmation")))).isNull();
        Release company = release("road-transport-company");
        assertThat(ServiceGuidePage.of(company, Guidance.whole(company))
                        .rows(company.item(new ItemCode("vehicle-certificate"))))
                .isEqualTo("portal.guide.rows");
    }

    @Test
    void whatIsChosenAmongDoesNotRunAtTheSameTime() {
        assertThat(together("road-transport-company", "exemption-notice", "freight-permit"))
                .isEqualTo("portal.guide.step.by-fact");
        assertThat(together("company-start-up", "company-seal", "tax-confirmation"))
                .isEqualTo("portal.guide.step.parallel");
    }
}
