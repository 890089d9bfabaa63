package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.ServiceSearch;
import org.yiciban.shared.BundleKey;

/** A service is found by what people call it. */
@PortalTest
class SearchTest {

    @Autowired
    private Catalogue catalogue;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "开饭店,restaurant-opening",
        "我想开饭店怎么办,restaurant-opening",
        "restaurant,restaurant-opening",
        "Open a RESTAURANT,restaurant-opening",
        "kfd,restaurant-opening",
        "招牌,restaurant-opening",
        "kgs,company-start-up",
        "营业执照,company-start-up",
        "成立公司,company-start-up",
        "办执照,company-start-up",
        "开餐厅,restaurant-opening",
        "我想开奶茶店,restaurant-opening",
        "公司关门,company-deregistration",
        "不想开公司了,company-deregistration",
        "解散公司,company-deregistration",
        "开运输企业,road-transport-company",
        "跑货运,road-transport-company",
        "物流公司,road-transport-company",
        "logistics,road-transport-company"
    })
    void finds(String typed, String bundle) {
        assertThat(new ServiceSearch(typed).finds(release(bundle))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "xyzq,restaurant-opening",
        "离婚登记,company-start-up",
        "kfd,company-start-up",
        "开公司,company-deregistration",
        "kgs,company-deregistration",
        "开公司,road-transport-company"
    })
    void findsNothingElse(String typed, String bundle) {
        assertThat(new ServiceSearch(typed).finds(release(bundle))).isFalse();
    }

    /** The stages that there are services for, in the words of their sheet; one that nobody knows chooses nothing. */
    @ParameterizedTest
    @CsvSource({"/,企业开办,生育收养", "/,取得许可,住房安居", "/?theme=company-birth,企业开办一件事,开办餐饮店一件事", "/?theme=nobody,取得许可,住房安居"})
    void theHomePageShowsThemes(String address, String shown, String hidden) throws Exception {
        HttpRequest home = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .build();

        HttpResponse<String> page = HttpClient.newHttpClient().send(home, HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(shown).doesNotContain(hidden);
    }

    private Release release(String bundle) {
        return catalogue.current(new BundleKey(bundle)).orElseThrow();
    }
}
