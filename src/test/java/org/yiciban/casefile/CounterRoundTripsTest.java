package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yiciban.Papers;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.draft.Draft;
import org.yiciban.draft.Drafts;
import org.yiciban.shared.BundleKey;
import tools.jackson.databind.json.JsonMapper;

/** How often the counter goes to the database when a clerk takes an application in. */
@CaseTest
class CounterRoundTripsTest {

    /** The ceiling of a submission holds for the whole request: keeping, uploading, taking in. */
    private static final int TAKE_IN = 60;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AuthenticationProvider login;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Drafts drafts;

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anApplicationIsTakenInWithinTheBudgetOfASubmission() {
        Release release = catalogue.current(new BundleKey("company-start-up")).orElseThrow();
        Draft draft = drafts.beginAtTheWindow(scenarios.account("clerk"), release);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("clerk", "demo")));
        MockMultipartHttpServletRequestBuilder request = filledIn(draft, release);
        MockMvc pages = MockMvcBuilders.webAppContextSetup(context).build();

        List<MvcResult> answer = new ArrayList<>();
        List<String> roundTrips = WatchedDatabase.roundTrips(() -> {
            try {
                answer.add(pages.perform(request).andReturn());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(answer.get(0).getResponse().getRedirectedUrl()).matches("/window/cases/.*/receipt");
        assertThat(roundTrips.size()).as(String.join("\n", roundTrips)).isBetween(1, TAKE_IN);
    }

    private static MockMultipartHttpServletRequestBuilder filledIn(Draft draft, Release release) {
        Map<?, ?> sample = JsonMapper.shared().readValue(release.applicationSample(), Map.class);
        MockMultipartHttpServletRequestBuilder request = multipart("/window/counter/" + draft.id());
        request.file(new MockMultipartFile("_paper:identity-document", "证件.pdf", "application/pdf", Papers.pdf()));
        ((Map<?, ?>) sample.get("situation")).forEach((key, value) -> request.param("_q:" + key, value.toString()));
        request.param("_kind", "PERSON")
                .param("_name", "林晓")
                .param("_idNumber", "500103199001010010")
                .param("_by", "SELF")
                .param("_language", "zh-CN")
                .param("_electronic", "1")
                .param("_seen:identity-document", "1")
                .param("_do", "take-in");
        send(request, "", sample.get("data"));
        return request;
    }

    /** Answers as a browser names them: {@code employees[0].name}. */
    private static void send(MockMultipartHttpServletRequestBuilder request, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> send(request, name.isEmpty() ? key.toString() : name + "." + key, each));
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
            for (int i = 0; i < list.size(); i++) {
                send(request, name + "[" + i + "]", list.get(i));
            }
        } else if (value instanceof List<?> list) {
            request.param(name, list.stream().map(Object::toString).toArray(String[]::new));
        } else {
            request.param(name, value.toString());
        }
    }
}
