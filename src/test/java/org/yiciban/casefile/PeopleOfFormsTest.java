package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Filling;
import org.yiciban.Visit;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;

/** A market hall whose representative is entered once, sits among the directors, and is the contact too. */
@CasePagesTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:people-of-forms;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/people/bundles"
        })
class PeopleOfFormsTest {

    private static final String NUMBER = "990101199003070015";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Catalogue catalogue;

    private CaseScenario hall() {
        return scenarios.aCase().of("market-hall");
    }

    @Test
    void theOfficeReadsThePersonAndTheCaseRunsToItsEnd() {
        CaseScenario scenario = hall().receivedNow().settled();
        String task = scenario.tasks().get(0).id().toString();

        try (Visit visit = CHROMIUM.visit(port, 1280, false)) {
            visit.open("/window/tasks/" + task);
            visit.login("clerk");
            visit.open("/window/tasks/" + task);
            String text = visit.page().locator("main").innerText();
            assertThat(text.split(NUMBER, -1))
                    .as("three times, never a reference alone")
                    .hasSize(4);
            assertThat(text).contains("同法定代表人", "联系人", "+852");
        }

        assertThat(scenario.finishedWell().file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @ParameterizedTest
    @CsvSource({
        "directors,       representative.idNumber, person-not-listed",
        "other-name,      contact.name,            person-name-differs",
        "not-offered,     contact.sameAs,          choice",
        "nobody-entered,  representative.name,     required",
        "no-phone,        contact.phone,           required"
    })
    void whatDoesNotAgreeIsRefusedAtTheDoor(String fault, String field, String code) {
        assertThatThrownBy(() -> broken(fault).receivedNow())
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .anySatisfy(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }

    private CaseScenario broken(String fault) {
        return switch (fault) {
            case "directors" -> hall().answering("directors", List.of(Map.of("name", "苏雨桐", "idNumber", "E12345678")));
            case "other-name" -> hall().answering(
                            "contact", Map.of("name", "王方", "idNumber", NUMBER, "phone", "13800000000"));
            case "not-offered" -> hall().answering("contact", Map.of("sameAs", "director"));
            case "nobody-entered" -> hall().answering("representative", Map.of());
            default -> hall().answering("contact", Map.of("name", "林晓", "idNumber", "E7654321X"));
        };
    }

    @ParameterizedTest
    @CsvSource({"360,false", "1280,true"})
    void somebodyIsChosenOnThePageWithAndWithoutScripts(int width, boolean scripts) {
        Release release = catalogue.current(new BundleKey("market-hall")).orElseThrow();
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            Page page = visit.page();
            Filling filling = new Filling(page, release);
            visit.open("/services/market-hall");
            filling.press("aside a.btn");
            if (page.locator("form[action$='/apply/new'] button").count() == 0) {
                filling.press("form.card button[type=submit]");
            }
            filling.press("form[action$='/apply/new'] button");
            visit.login("citizen");
            filling.applicant();
            filling.page();
            filling.submit();
            assertThat(page.url())
                    .as("errors: %s", page.locator(".errors").allInnerTexts())
                    .endsWith("/page-2");
            page.locator("[name='contact.sameAs']").selectOption("legal-representative");
            if (scripts) {
                page.locator("[name='contact.name']")
                        .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
                assertThat(page.locator("#form-fields").innerText()).contains("王芳", NUMBER);
            }
            visit.sound("people-" + width);
            filling.submit();
            assertThat(page.url()).endsWith("/papers");
            filling.submit();
            assertThat(page.locator("main").innerText().split(NUMBER, -1)).hasSize(4);
        }
    }
}
