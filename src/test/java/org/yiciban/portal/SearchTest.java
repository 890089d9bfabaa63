package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.catalogue.Catalogue;
import org.yiciban.catalogue.Release;
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
        assertThat(new Search(typed).finds(release(bundle))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"xyzq,restaurant-opening", "离婚登记,company-start-up", "kfd,company-start-up"})
    void findsNothingElse(String typed, String bundle) {
        assertThat(new Search(typed).finds(release(bundle))).isFalse();
    }

    @Test
    void initialsFollowThePinyin() {
        assertThat(Initials.of("开饭店")).isEqualTo("kfd");
        assertThat(Initials.of("注册公司")).isEqualTo("zcgs");
        assertThat(Initials.of("阿波次得额佛哥喝")).isEqualTo("abcdefgh");
        assertThat(Initials.of("A股 2号，")).isEqualTo("ag2h");
    }

    private Release release(String bundle) {
        return catalogue.current(new BundleKey(bundle)).orElseThrow();
    }
}
