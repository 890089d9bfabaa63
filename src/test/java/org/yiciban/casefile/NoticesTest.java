package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.publicity.Objection;
import org.yiciban.casefile.publicity.Objections;
import org.yiciban.casefile.publicity.PublicNotice;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.deadline.clock.ClockKind;

/** A bundle that goes on when its public notice has ended undisturbed: anybody may object until the last minute. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:notices;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/notices/bundles"
        })
class NoticesTest {

    private static final CasePart NOTICE = CasePart.ofNotice("closing-notice");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Objections objections;

    @Autowired
    Tasks tasks;

    /** Received and accepted on Monday 14 September; the notice runs from the 15th. */
    private CaseScenario published() {
        return scenarios
                .aCase()
                .of("shop-closing")
                .receivedOn("2026-09-14T10:00")
                .accepted();
    }

    private PublicNotice notice(CaseScenario scenario) {
        return objections.of(scenario.file()).get(0);
    }

    private static CaseClock clock(CaseScenario scenario, ClockKind kind) {
        return scenario.file().clocks().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Objection.Said said(String name) {
        return Objection.Said.typed("该店尚欠货款三万元，歇业前应当清偿。", name, null, false);
    }

    private static List<JournalEvent> told(CaseScenario scenario) {
        return scenario.view().timeline().stream().map(TimelineEntry::what).toList();
    }

    @Test
    void anUndisturbedNoticeRunsForItsWholePeriodAndTheCaseGoesOn() {
        CaseScenario scenario = published();
        PublicNotice notice = notice(scenario);

        // day 20 is Sunday 4 October, within the holidays until the 7th: the last day is the next working day
        assertThat(notice.until()).isEqualTo(Instant.parse("2026-10-08T15:59:59Z"));
        assertThat(notice.words().name().zh()).isEqualTo("歇业公告");
        assertThat(notice.words().agency().zh()).isEqualTo("示例市云溪区市场监督管理局");
        assertThat(notice.words().lines())
                .extracting(line -> line.value().zh())
                .as("what the sheet names, and nothing else")
                .containsExactly("拾光小馆");
        assertThat(clock(scenario, ClockKind.NOTICE).part()).isEqualTo(NOTICE);
        scenario.then("2026-10-08T23:59");
        assertThat(notice(scenario).state()).isEqualTo(PublicNotice.State.RUNNING);
        assertThat(notice.isOpen(notice.until().plusMillis(999))).isTrue();
        assertThat(notice.isOpen(notice.until().plusSeconds(1))).isFalse();

        scenario.then("2026-10-09T00:00:01");

        assertThat(notice(scenario).state()).isEqualTo(PublicNotice.State.CLOSED);
        assertThat(told(scenario))
                .contains(JournalEvent.NOTICE_PUBLISHED, JournalEvent.NOTICE_CLOSED, JournalEvent.NOTICE_SETTLED);
        scenario.finish("review", "closing-filing", "pass").finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void anObjectionOfTheLastMinuteIsAnsweredBeforeTheCaseGoesOnAndOneThatIsUpheldDecidesTheWay() {
        CaseScenario scenario = published().then("2026-10-08T23:59");
        Objections.Taken taken = objections.object(notice(scenario).no(), said("钱多"));
        assertThat(taken.objection().state()).isEqualTo(Objection.State.OPEN);
        scenario.then("2026-10-09T09:00");
        assertThat(notice(scenario).state()).isEqualTo(PublicNotice.State.CLOSED);
        assertThat(scenario.task("review", "closing-filing")).isEmpty();

        OpenTask task = scenario.task("answer-objection", null).orElseThrow();
        assertThat(task.agency()).hasToString("amr");
        assertThat(tasks.detail(task.id(), scenario.workerOf(task)).objection()).isEqualTo(said("钱多"));
        Objections.Taken late = objections.object(notice(scenario).no(), said(null));
        assertThat(late.objection().state()).isEqualTo(Objection.State.LATE);

        scenario.finish("answer-objection", null, "upheld");

        assertThat(objections.ofCode(notice(scenario).no(), taken.code()))
                .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(Objection.State.UPHELD));
        assertThat(scenario.task("review", "closing-filing")).isEmpty();
        scenario.finish("review", "closing-stop", "pass").finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().zh())
                .contains("公告“歇业公告”收到第 1 件异议。", "公告“歇业公告”办结：有异议成立。")
                .noneMatch(text -> text.contains("钱多") || text.contains("货款"));
    }

    /** Whoever presses twice sees the second page alone, and reads the answer by the code that it tells. */
    @Test
    void anObjectionPressedTwiceIsOneWithOneCode() {
        CaseScenario scenario = published();
        long no = notice(scenario).no();

        Objections.Taken first = objections.object(no, said("钱多"));
        Objections.Taken again = objections.object(no, said("钱多"));
        Objections.Taken other = objections.object(no, said("孙少"));

        assertThat(again).isEqualTo(first);
        assertThat(other.objection().number()).isEqualTo(2);
        assertThat(other.code()).isNotEqualTo(first.code());
        scenario.then("2026-09-30T10:00");
        assertThat(objections.object(no, said("孙少")).objection().number())
                .as("the same words another day are said anew")
                .isEqualTo(3);
    }

    @Test
    void ofSeveralObjectionsEachIsAnsweredAndTheLastAnswerSettlesTheNotice() {
        CaseScenario scenario = published();
        objections.object(notice(scenario).no(), said("钱多"));
        objections.object(notice(scenario).no(), said("孙少"));
        scenario.finish("answer-objection", null, "not-upheld").then("2026-10-09T09:00");
        assertThat(scenario.task("review", "closing-filing")).isEmpty();

        scenario.finish("answer-objection", null, "not-upheld");

        assertThat(scenario.task("review", "closing-filing")).isPresent();
    }

    @Test
    void aWithdrawnApplicationsNoticeSaysSoAndNothingIsLeftToBeDone() {
        CaseScenario scenario = published();
        long no = notice(scenario).no();
        objections.object(no, said("钱多"));

        scenario.withdrawn(null);

        assertThat(notice(scenario).state()).isEqualTo(PublicNotice.State.WITHDRAWN);
        assertThat(scenario.task("answer-objection", null)).isEmpty();
        assertThat(scenario.file().status().isFinal()).isTrue();
        assertThatThrownBy(() -> objections.object(no, said("孙少"))).isInstanceOf(ActRefused.class);
        scenario.then("2026-10-09T09:00").finishedWell();
    }
}
