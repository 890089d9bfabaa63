package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.ServiceSearch;
import org.yiciban.shared.BundleKey;

/** A service is found by what people call it. */
@PortalTest
class SearchTest {

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest
    @CsvSource({
        "开饭店,restaurant-opening",
        "我想开饭店怎么办,restaurant-opening",
        "restaurant,restaurant-opening",
        "Open a RESTAURANT,restaurant-opening",
        "kfd,restaurant-opening",
        "招牌,restaurant-opening",
        "kgs,company-start-up",
        "营业执照,company-start-up"
    })
    void finds(String typed, String bundle) {
        assertThat(new ServiceSearch(typed).finds(release(bundle))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"xyzq,restaurant-opening", "离婚登记,company-start-up", "kfd,company-start-up"})
    void findsNothingElse(String typed, String bundle) {
        assertThat(new ServiceSearch(typed).finds(release(bundle))).isFalse();
    }

    private Release release(String bundle) {
        return catalogue.current(new BundleKey(bundle)).orElseThrow();
    }
}
