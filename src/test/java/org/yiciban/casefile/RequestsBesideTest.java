package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.tracking.DateView;
import org.yiciban.catalogue.procedure.Channel;

/** A later request is beside its application: whatever becomes of the one moves nothing of the other. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:requests-beside;DB_CLOSE_DELAY=-1")
class RequestsBesideTest {

    private static final String REQUEST =
            """
            requests:
              - id: permit-objection
                name: {zh: 提出异议, en: Objection}
                item: stall-objection
                who: applicant
                from: acceptance
                basis: {zh: 《夜市管理条例》第二十一条, en: "Regulation on night markets, Art. 21"}
                times: 3
            """;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    ApplicantActions applicants;

    @DynamicPropertySource
    static void bundles(DynamicPropertyRegistry registry) {
        String folder = folder().toString();
        registry.add("yiciban.bundles", () -> folder);
    }

    /** Stalls whose results are handed over on their opening day, and a snack bar. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("beside");
            folder.toFile().deleteOnExit();
            for (String from : List.of("dates", "asks")) {
                FileSystemUtils.copyRecursively(Path.of("src/test/resources", from, "bundles"), folder);
            }
            Path requests = Path.of("src/test/resources/requests/bundles");
            Path item = folder.resolve("bpmn/catalogue/items/stall-objection.yaml");
            Files.writeString(item, Files.readString(requests.resolve("bpmn/catalogue/items/stall-objection.yaml")));
            for (String bundle : List.of("night-stall", "snack-bar")) {
                Path sheet = folder.resolve("bpmn/" + bundle + ".yaml");
                Files.writeString(sheet, Files.readString(sheet) + REQUEST);
                Files.writeString(
                        folder.resolve("bpmn/" + bundle + ".permit-objection.bpmn"),
                        Files.readString(requests.resolve("bpmn/stall-lease.permit-objection.bpmn"))
                                .replace("stall-lease.", bundle + "."));
            }
            Path forms = Files.createDirectories(folder.resolve("forms/steps"));
            for (String form : List.of("permit-objection.form", "permit-objection.sample.json")) {
                Files.copy(requests.resolve("forms/steps/" + form), forms.resolve(form));
            }
            redrawn(
                    folder.resolve("bpmn/night-stall.bpmn"),
                    "sourceRef=\"until-drawing-day\" targetRef=\"until-opening-day\"",
                    "sourceRef=\"until-drawing-day\" targetRef=\"sign-filing\"",
                    "sourceRef=\"until-opening-day\" targetRef=\"sign-filing\"",
                    "sourceRef=\"sign-filing\" targetRef=\"until-opening-day\"",
                    "sourceRef=\"sign-filing\" targetRef=\"delivery\"",
                    "sourceRef=\"until-opening-day\" targetRef=\"delivery\"");
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void redrawn(Path model, String... flows) throws IOException {
        String drawn = Files.readString(model);
        for (int at = 0; at < flows.length; at += 2) {
            assertThat(drawn).contains(flows[at]);
            drawn = drawn.replace(flows[at], flows[at + 1]);
        }
        Files.writeString(model, drawn);
    }

    private CaseScenario object(CaseScenario scenario) {
        applicants.request(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                "permit-objection",
                new Supplement(Map.of("ground", "与现场不符"), List.of(), false),
                Channel.WEB,
                null,
                List.of());
        return scenario.settled();
    }

    private static DateView openingDay(CaseScenario scenario) {
        return scenario.view().dates().stream()
                .filter(date -> date.id().equals("opening-day"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRequestThatIsWithdrawnEndsNothingThatTheDecidedApplicationStillWaitsFor() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("night-stall")
                .receivedOn("2026-06-01T10:00")
                .accepted()
                .finish("review", "lot-drawing", "pass")
                .until("decided", one -> one.item("lot-drawing").status().isFinal())
                .then("2026-09-25T15:00")
                .finish("review", "sign-filing", "pass")
                .until("decided", one -> one.item("sign-filing").status().isFinal());
        assertThat(openingDay(scenario).waits()).isTrue();

        object(scenario).withdrawn("stall-objection.1");

        assertThat(scenario.item("stall-objection.1").status()).isEqualTo(ItemStatus.ENDED);
        assertThat(openingDay(scenario).waits()).isTrue();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void whoWithdrawsTheLastItemOfHisApplicationHasWithdrawnItAndWhatHeAskedForBesideIt() {
        CaseScenario scenario =
                scenarios.aCase().of("snack-bar").receivedOn("2026-09-14T10:00").accepted();
        object(scenario).withdrawn("signboard-filing").withdrawn("food-permit").withdrawn("licence-verification");

        assertThat(scenario.file().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(scenario.item("stall-objection.1").outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
        assertThat(scenario.tasks()).isEmpty();
        assertThatThrownBy(() -> object(scenario)).hasMessageContaining("was broken off");
    }

    @Test
    void whatTheCaseWouldWaitForEndsWithTheLastOpenItemOfTheApplicationThoughARequestGoesOn() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("night-stall")
                .receivedOn("2026-06-01T10:00")
                .accepted()
                .finish("review", "lot-drawing", "pass")
                .until("decided", one -> one.item("lot-drawing").status().isFinal());
        object(scenario).withdrawn("sign-filing");

        assertThat(openingDay(scenario).waits()).isFalse();
        assertThatThrownBy(() -> scenario.withdrawn(null)).isInstanceOf(ActRefused.class);
        scenario.until("completed", one -> one.file().status() == CaseStatus.COMPLETED, task -> {
            assertThat(task.step()).isEqualTo("hand-over");
            scenario.finishWell(task);
        });
        assertThat(scenario.task("review", "stall-objection.1")).isPresent();
    }
}
