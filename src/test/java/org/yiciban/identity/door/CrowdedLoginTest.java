package org.yiciban.identity.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Whoever finds all places taken where passwords are checked hears that, not that his password is wrong. */
class CrowdedLoginTest {

    private final InternalAuthenticationServiceException crowded =
            new InternalAuthenticationServiceException("too many logins at the same time");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aProgramIsToldToComeAgain() throws IOException {
        refusals().commence(request("/api/v1/tasks"), response, crowded);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(Integer.parseInt(response.getHeader("Retry-After"))).isBetween(3, 9);
    }

    @Test
    void soIsWhoeverSendsTheLoginPage() throws IOException {
        refusals().onAuthenticationFailure(request("/login"), response, crowded);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(Integer.parseInt(response.getHeader("Retry-After"))).isBetween(3, 9);
    }

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        return request;
    }

    private static Refusals refusals() {
        return new Refusals(
                new OpenPages(new StaticListableBeanFactory().getBeanProvider(RequestMappingInfoHandlerMapping.class)));
    }
}
