package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.Explanation;

/** The clock of a filing stands while the applicant is asked, by the rule that the sheet cites; a licence's never does. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:ask-pauses;DB_CLOSE_DELAY=-1")
class AskPausesTest {

    private static final String STATUTORY =
            """
            replaces: true
            statutory:
              limit: 10WD
              basis: {zh: 《招牌管理办法》第六条, en: "Rules for signboards, Art. 6"}
            """;
    private static final String PAUSES =
            """
                onTimeout: continue
                pauses: {items: [signboard-filing], basis: {zh: 《小吃店管理办法》第十条, en: "Rules for snack bars, Art. 10"}}
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

    /** The bundle of {@code asks}, whose choice of a signboard stops the clock of the filing, which has one of a statute here. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("pauses");
            folder.toFile().deleteOnExit();
            FileSystemUtils.copyRecursively(Path.of("src/test/resources/asks/bundles"), folder);
            Path bundle = folder.resolve("bpmn/snack-bar.yaml");
            Files.writeString(bundle, Files.readString(bundle).replace("    onTimeout: end\n", PAUSES.indent(0)));
            String filing = Files.readString(Path.of("bpmn/catalogue/items/signboard-filing.yaml"));
            Path items = Files.createDirectories(folder.resolve("bpmn/catalogue/items"));
            Files.writeString(
                    items.resolve("signboard-filing.yaml"),
                    filing.replaceAll("(?s)statutory:\n  none: true\n  reason: [^\n]*\n", STATUTORY));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Accepted and asked on a Monday; the filing has ten working days from then. */
    private CaseScenario asked() {
        return scenarios
                .aCase()
                .of("snack-bar")
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
    }

    private static List<CaseClock> clocks(CaseScenario scenario, String item) {
        return scenario.file().clocks().stream()
                .filter(one -> one.kind() == ClockKind.ITEM_STATUTORY || one.kind() == ClockKind.ITEM_PROMISED)
                .filter(one -> one.part().key().equals(item))
                .toList();
    }

    private static CaseClock statutory(CaseScenario scenario) {
        return clocks(scenario, "signboard-filing").stream()
                .filter(one -> one.kind() == ClockKind.ITEM_STATUTORY)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(CaseScenario scenario, JournalEvent event) {
        return scenario.view().timeline().stream()
                .filter(line -> line.what() == event)
                .map(line -> line.text().zh())
                .toList();
    }

    @Test
    void theClocksOfTheFilingStandUntilHeAnswersAndSayByWhichRule() {
        CaseScenario scenario = asked();
        assertThat(clocks(scenario, "signboard-filing"))
                .hasSize(2)
                .allMatch(one -> one.clock().paused() && one.due().isEmpty());
        assertThat(told(scenario, JournalEvent.CLOCK_PAUSED))
                .containsExactly("户外招牌设施设置备案：等待申请人办理“选定招牌方案”期间，办理期限中止（依据：《小吃店管理办法》第十条）。");
        assertThat(Explanation.of(
                        statutory(scenario).clock(), statutory(scenario).calendar()))
                .anySatisfy(line -> assertThat(line.toString()).contains("自此中止：等待申请人完成应由其办理的事项", "《小吃店管理办法》第十条"));

        scenario.then("2026-09-16T10:00");
        applicants.answer(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                "signboard-choice",
                new Supplement(Map.of("board", "wide"), List.of(), false),
                Channel.WEB,
                null,
                List.of());
        scenario.settled();
        // the day of resuming doesn't count: 17, 18, the Sunday that is worked, 21 to 24, 28 to 30 September
        assertThat(statutory(scenario).due()).contains(Instant.parse("2026-09-30T09:30:00Z"));
        assertThat(told(scenario, JournalEvent.CLOCK_RESUMED)).containsExactly("户外招牌设施设置备案：申请人的“选定招牌方案”已告结束，办理期限恢复计算。");

        scenario.then("2026-09-30T09:00");
        assertThat(told(scenario, JournalEvent.OVERDUE)).isEmpty();
        scenario.then("2026-10-08T09:00");
        assertThat(told(scenario, JournalEvent.OVERDUE)).isNotEmpty();
    }

    @Test
    void silenceLetsThemRunAgainFromTheEndOfHisTime() {
        CaseScenario scenario = asked().then("2026-09-21T09:00");
        List<ClockEvent> events = statutory(scenario).clock().standingEvents();
        assertThat(events)
                .extracting(ClockEvent::type)
                .containsExactly(ClockEvent.Type.STARTED, ClockEvent.Type.PAUSED, ClockEvent.Type.RESUMED);
        assertThat(events.get(2).at()).isEqualTo("2026-09-20T15:59:59Z");
        // 21 to 24, 28 to 30 September, and 8 to 10 October, of which the Saturday is worked
        assertThat(statutory(scenario).due()).contains(Instant.parse("2026-10-10T09:30:00Z"));
    }

    @Test
    void aLicenceRunsOnAndWhatIsWithdrawnEndsWhereItStands() {
        CaseScenario scenario = asked();
        assertThat(clocks(scenario, "food-permit")).isNotEmpty().noneMatch(one -> one.clock()
                .paused());
        scenario.withdrawn("signboard-filing");
        assertThat(clocks(scenario, "signboard-filing")).allMatch(CaseClock::ended);
        assertThat(told(scenario, JournalEvent.CLOCK_RESUMED)).isEmpty();
    }
}
