package org.yiciban.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.yiciban.identity.start.PublicAddress;
import org.yiciban.identity.start.TrustedProxies;

/** Where somebody is led, and what is printed as our address, never depends on what a request says of itself. */
class OwnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "//evil.example/apply",
                "/\\evil.example",
                "\\\\evil.example",
                "/%2Fevil.example",
                "/%5Cevil.example",
                "/%255Cevil.example",
                "/\tevil.example",
                "evil.example",
                "https://evil.example",
                ""
            })
    void another_site_is_no_place_of_ours(String path) {
        assertThat(OwnPath.isOwn(path)).isFalse();
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/track/1/supplement");
        request.setServletPath("/track/1/supplement");
        request.addHeader(HttpHeaders.HOST, "ours.example");
        request.addHeader(HttpHeaders.REFERER, "https://ours.example" + path);
        assertThat(SavedRequest.keep(request, page -> page)).isEqualTo("/track/1/supplement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/apply/1/page-2", "/track/1?lang=en&from=//elsewhere", "/services/%E5%BC%80"})
    void a_page_of_ours_is_one(String path) {
        assertThat(OwnPath.isOwn(path)).isTrue();
        assertThat(OwnPath.of("https://whoever.example:8443" + path)).isEqualTo(path);
    }

    @Test
    void the_own_address_is_the_setting() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("server.address", "127.0.0.1")
                .withProperty("local.server.port", "8123");
        PublicAddress set = new PublicAddress("https://example.com/go/", environment);
        assertThat(set.of("/track")).isEqualTo("https://example.com/go/track");
        assertThat(set.forLetters("/track/1")).hasToString("Optional[https://example.com/go/track/1]");
        PublicAddress demo = new PublicAddress("", environment);
        assertThat(demo.of("/track")).isEqualTo("http://127.0.0.1:8123/track");
        assertThat(demo.forLetters("/track/1")).isEmpty();
        assertThatThrownBy(() -> new PublicAddress("javascript:alert(1)", environment))
                .hasMessageContaining("yiciban.public-url");
    }

    @Test
    void only_proxies_that_are_named_are_believed() {
        String trusted = new TrustedProxies("10.1.2.3, 2001:db8::7").pattern();
        assertThat("10.1.2.3").matches(trusted);
        assertThat("127.0.0.1").matches(trusted);
        assertThat("2001:db8:0:0:0:0:0:7").matches(trusted);
        for (String stranger : new String[] {"10.1.2.4", "10.1.2.31", "192.168.1.1", "172.16.0.1", "10x1x2x3"}) {
            assertThat(stranger).doesNotMatch(trusted);
        }
        assertThat(TrustedProxies.wrong("10.1.2.3,::1,proxy.example,10.0.0.0/8,999.1.1.1,10.1.2.256,:::::"))
                .hasSize(5)
                .allSatisfy(sentence -> assertThat(sentence).contains("YICIBAN_TRUSTEDPROXIES"));
    }
}
