package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Papers;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.items.Decisions;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.LocalText;

/** Results are served one by one or together 送达, to the right person, with the facts of each mode (licensing law Art. 44). */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:delivery;DB_CLOSE_DELAY=-1")
class DeliveryTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Tasks tasks;

    @Autowired
    Documents documents;

    @Autowired
    Wording wording;

    @Test
    void oneIsHandedOverNowAndTheOthersLater() {
        CaseScenario scenario = atTheHandOver();
        List<String> pending = pending(scenario);
        String first = pending.get(0);
        OpenTask yesterday = task(scenario);
        scenario.then("2026-03-20T10:00");

        hand(scenario, "served", direct(first));

        assertThat(pending(scenario)).containsExactlyElementsOf(pending.subList(1, pending.size()));
        CaseItem served = scenario.item(first);
        assertThat(served.deliveredAt()).isEqualTo(VirtualClock.at("2026-03-20T10:00"));
        assertThat(clocksOf(scenario, first)).isEmpty();
        assertThat(clocksOf(scenario, pending.get(1))).isNotEmpty();
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.DELIVERING);

        // the page of yesterday, and the same result again
        assertThatThrownBy(() -> complete(scenario, yesterday, "served", direct(first)))
                .isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> hand(scenario, "served", direct(first)))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.text().zh()).contains("2026-03-20", "不能再次送达"));
        assertThatThrownBy(() -> hand(scenario, "served", direct()))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error ->
                                assertThat(error.field() + " " + error.code()).isEqualTo("results required")));

        hand(scenario, "served", direct(pending.subList(1, pending.size()).toArray(String[]::new)));

        assertThat(pending(scenario)).isEmpty();
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(proofs(scenario)).hasSize(2);
        assertThat(proofs(scenario).get(0).lines(DocumentFact.ITEMS)).hasSize(1);
        assertThat(proofs(scenario).get(1).lines(DocumentFact.ITEMS)).hasSize(pending.size() - 1);
        assertThat(told(scenario, JournalEvent.SERVED).get(0)).contains("直接送达", "2026年3月20日");
    }

    @ParameterizedTest
    @CsvSource({
        "applicant, id-card, 110101199003070134, recipientIdNumber, 不一致",
        "agent, id-card, 110101199003070134, power, 授权文件",
        "family, id-card, 110101201503070130, recipientIdNumber, 未满十八周岁",
        "applicant, passport, 500103199001010010, recipientIdNumber, 不符",
        "representative, id-card, 500103199001010010, receivedBy, 自然人",
        "post-room, id-card, 500103199001010010, receivedBy, 自然人"
    })
    void theWrongPersonReceivesNothing(String as, String kind, String number, String field, String why) {
        CaseScenario scenario = atTheHandOver();
        Map<String, Object> data = direct(pending(scenario).toArray(String[]::new));
        data.putAll(Map.of("receivedBy", as, "recipientIdKind", kind, "recipientIdNumber", number));
        if (as.equals("family")) {
            data.put("relation", "子女");
        }

        assertThatThrownBy(() -> hand(scenario, "served", data))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.message().zh()).contains(why);
                        }));
        assertThat(pending(scenario)).isNotEmpty();
    }

    @Test
    void whoShowsAPowerReceivesForTheApplicantAndTheProofSaysSoWithoutTheWholeNumber() {
        CaseScenario scenario = atTheHandOver();
        Map<String, Object> data = direct(pending(scenario).toArray(String[]::new));
        data.putAll(Map.of(
                "receivedBy", "agent", "recipientIdNumber", "110101199003070134", "recipient", "王强", "power", "授权委托书"));

        hand(scenario, "served", data);

        String proof = text(proofs(scenario).get(0));
        assertThat(proof).contains("王强", "授权委托书", "110101********0134", "直接送达").doesNotContain("110101199003070134");
    }

    @Test
    void theAgentOfTheCaseReceivesWhileHisMandateLastsAndOtherwiseByAPower() {
        CaseScenario scenario = untilHandOver(byAgent());
        List<String> pending = pending(scenario);
        scenario.then("2026-03-20T10:00");
        Map<String, Object> data = direct(pending.get(0));
        data.putAll(Map.of(
                "receivedBy",
                "agent",
                "recipientIdNumber",
                String.valueOf(scenarios.account("citizen2").idNumber())));
        hand(scenario, "served", data);
        assertThat(pending(scenario)).doesNotContain(pending.get(0));

        scenario.then("2026-03-26T10:00");
        data.put("results", pending.subList(1, pending.size()));
        assertThatThrownBy(() -> hand(scenario, "served", data))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.message().zh()).contains("已经到期")));

        data.put("power", "2026年3月26日授权委托书原件");
        hand(scenario, "served", data);
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    private CaseScenario byAgent() {
        scenarios.parts.clock().set("2026-03-02T10:00");
        Application one = scenarios.application("restaurant-opening", Map.of(), List.of(), List.of(), false);
        String paper = scenarios
                .parts
                .uploads()
                .take("paper.pdf", Papers.pdf(), "citizen2")
                .id();
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .handedIn(scenarios.applications.submit(
                        new Application(
                                one.bundle(),
                                one.division(),
                                Channel.API,
                                new Application.MandateGiven(
                                        List.of("APPLY", "RECEIVE"), paper, "2026-03-25", null, null),
                                one.applicant(),
                                one.situation(),
                                one.data(),
                                one.materials(),
                                one.deferrals(),
                                one.commitments(),
                                false,
                                one.originals()),
                        CaseScenarios.key(),
                        scenarios.account("citizen2")))
                .settled();
    }

    @Test
    void whatIsLeftNeedsAWitnessOrAFilm() {
        CaseScenario scenario = atTheHandOver();
        Map<String, Object> data = new HashMap<>(Map.of(
                "results", pending(scenario), "mode", "left", "recipient", "林晓", "leftPlace", "住所", "refusal", "当面拒收"));
        data.put("witness", "张三");
        assertThatThrownBy(() -> hand(scenario, "served", data))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.message().zh()).contains("见证人")));

        data.put("witnessUnit", "云溪社区居委会");
        hand(scenario, "served", data);

        assertThat(text(proofs(scenario).get(0))).contains("留置送达", "张三", "云溪社区居委会", "当面拒收");
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void whatIsWithThePostIsServedOnTheDayOfItsReceipt() {
        CaseScenario scenario = atTheHandOver();
        List<String> pending = pending(scenario);
        scenario.then("2026-03-20T10:00");
        hand(scenario, "served", post(pending, "2026-03-20"));

        assertThat(pending(scenario)).hasSameElementsAs(pending);
        assertThat(proofs(scenario)).isEmpty();
        assertThat(told(scenario, JournalEvent.RESULT_SENT).get(0)).contains("EMS", "1234567890", "签收后视为送达");
        // what is with the post isn't handed over as well
        assertThatThrownBy(() -> hand(scenario, "served", direct(pending.get(0))))
                .isInstanceOf(InvalidInput.class);

        scenario.then("2026-03-25T10:00");
        Map<String, Object> arrived = new HashMap<>(
                Map.of("results", pending, "arrivedOn", "2026-03-19", "receivedBy", "applicant", "recipient", "林晓"));
        assertThatThrownBy(() -> hand(scenario, "arrived", arrived)).isInstanceOf(InvalidInput.class);
        arrived.put("arrivedOn", "2026-03-23");
        hand(scenario, "arrived", arrived);

        assertThat(scenario.item(pending.get(0)).deliveredAt()).isEqualTo(VirtualClock.at("2026-03-23T00:00"));
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(text(proofs(scenario).get(0))).contains("邮寄送达", "1234567890", "2026年3月23日");
    }

    @Test
    void publicNoticeComesLastAndServesWhenItsDaysAreOver() {
        CaseScenario scenario = atTheHandOver();
        List<String> pending = pending(scenario);
        String one = pending.get(0);
        if (pending.size() > 1) {
            hand(scenario, "served", direct(pending.subList(1, pending.size()).toArray(String[]::new)));
        }
        scenario.then("2026-03-20T10:00");
        hand(scenario, "served", post(List.of(one), "2026-03-20"));
        scenario.then("2026-03-25T10:00");
        hand(scenario, "failed", failed(one, "mail", "2026-03-25", "returned"));
        assertThatThrownBy(() -> hand(scenario, "served", notice(one, "2026-03-25")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.message().zh()).contains("1次", "满2次")));
        hand(scenario, "failed", failed(one, "direct", "2026-03-25", "absent"));
        hand(scenario, "served", notice(one, "2026-03-25"));

        assertThat(told(scenario, JournalEvent.SERVICE_NOTICED)).hasSize(1);
        assertThat(scenario.file().running(CasePart.DELIVERY, ClockKind.NOTICE))
                .singleElement()
                .satisfies(clock -> assertThat(clock.due()).contains(VirtualClock.at("2026-04-24T23:59:59")));
        scenario.then("2026-04-24T20:00");
        assertThat(pending(scenario)).containsExactly(one);

        scenario.then("2026-04-25T09:00");

        assertThat(scenario.item(one).deliveredAt()).isEqualTo(VirtualClock.at("2026-04-24T23:59:59"));
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.tasks()).isEmpty();
        IssuedDocument proof = proofs(scenario).get(proofs(scenario).size() - 1);
        assertThat(text(proof)).contains("公告送达", "2026年3月25日直接送达未成", "2026年3月25日邮寄送达未成", "公告期满");
    }

    @Test
    void whoCollectsItWhileTheNoticeRunsEndsTheNotice() {
        CaseScenario scenario = atTheHandOver();
        List<String> pending = pending(scenario);
        for (int attempt = 0; attempt < 2; attempt++) {
            Map<String, Object> failed = failed(pending.get(0), "direct", "2026-03-20", "absent");
            failed.put("results", pending);
            scenario.then("2026-03-20T10:00");
            hand(scenario, "failed", failed);
        }
        Map<String, Object> notice = notice(pending.get(0), "2026-03-20");
        notice.put("results", pending);
        hand(scenario, "served", notice);

        hand(scenario, "served", direct(pending.toArray(String[]::new)));

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().running(CasePart.DELIVERY, ClockKind.NOTICE)).isEmpty();
        scenario.then("2026-05-20T10:00");
        assertThat(proofs(scenario)).hasSize(1);
    }

    @Test
    void electronicServiceNeedsTheConsentOfTheApplicant() {
        CaseScenario scenario = atTheHandOver();
        assertThatThrownBy(() -> hand(
                        scenario,
                        "served",
                        Map.of(
                                "results", pending(scenario),
                                "mode", "electronic",
                                "recipient", "林晓",
                                "system", "电子邮箱",
                                "reachedOn", "2026-03-20")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.message().zh()).contains("没有同意")));
    }

    @Test
    void theWindowSeesWhatIsHandedOverAndNothingOfWhatWasAppliedWith() {
        CaseScenario scenario = atTheHandOver();

        var detail = tasks.detail(task(scenario).id(), scenarios.account("clerk"));

        assertThat(detail.data()).isEmpty();
        assertThat(detail.papers()).isEmpty();
        assertThat(detail.results())
                .hasSize(pending(scenario).size())
                .allSatisfy(one -> assertThat(one.document()).isNotEmpty())
                .isSortedAccordingTo((a, b) -> a.due().compareTo(b.due()));
    }

    private CaseScenario atTheHandOver() {
        return untilHandOver(
                scenarios.aCase().of("restaurant-opening").onPaper().receivedOn("2026-03-02T10:00"));
    }

    private static CaseScenario untilHandOver(CaseScenario scenario) {
        return scenario.accepted()
                .until("the hand-over", one -> one.task("hand-over", null).isPresent());
    }

    private static List<String> pending(CaseScenario scenario) {
        return Decisions.undelivered(scenario.file()).stream()
                .map(item -> item.key().toString())
                .toList();
    }

    private static Map<String, Object> direct(String... results) {
        return new HashMap<>(Map.of(
                "results", List.of(results),
                "mode", "direct",
                "receivedBy", "applicant",
                "recipient", "林晓",
                "recipientIdKind", "id-card",
                "recipientIdNumber", "500103199001010010"));
    }

    private static Map<String, Object> post(List<String> results, String day) {
        return new HashMap<>(Map.of(
                "results", results,
                "mode", "mail",
                "recipient", "林晓",
                "carrier", "EMS",
                "trackingNumber", "1234567890",
                "sentOn", day));
    }

    private static Map<String, Object> failed(String result, String mode, String day, String why) {
        return new HashMap<>(
                Map.of("results", List.of(result), "attemptedBy", mode, "attemptedOn", day, "failure", why));
    }

    private static Map<String, Object> notice(String result, String day) {
        return new HashMap<>(Map.of(
                "results", List.of(result),
                "mode", "public-notice",
                "noticeNumber", "2026年第8号",
                "noticePlace", "云溪市政务服务网",
                "publishedOn", day));
    }

    private static OpenTask task(CaseScenario scenario) {
        return scenario.task("hand-over", null).orElseThrow();
    }

    private void hand(CaseScenario scenario, String outcome, Map<String, Object> data) {
        complete(scenario, task(scenario), outcome, data);
        scenario.settled();
    }

    private void complete(CaseScenario scenario, OpenTask task, String outcome, Map<String, Object> data) {
        scenarios.taskActions.complete(
                task.id(), new Completion(outcome, data, null, List.of()), scenarios.account("clerk"), Channel.API);
    }

    private static List<ClockKind> clocksOf(CaseScenario scenario, String item) {
        return scenario.file().clocks().stream()
                .filter(clock -> clock.ofDelivery() && item.equals(clock.subject()) && !clock.ended())
                .map(clock -> clock.kind())
                .toList();
    }

    private List<IssuedDocument> proofs(CaseScenario scenario) {
        return documents.of(scenario.number()).stream()
                .filter(document -> document.type() == DocumentType.DELIVERY)
                .toList();
    }

    private String text(IssuedDocument document) {
        return wording.of(document, java.util.Locale.SIMPLIFIED_CHINESE).toString();
    }

    private static List<String> told(CaseScenario scenario, JournalEvent event) {
        return scenario.view().timeline().stream()
                .filter(entry -> entry.what() == event)
                .map(entry -> entry.text())
                .map(LocalText::zh)
                .toList();
    }
}
