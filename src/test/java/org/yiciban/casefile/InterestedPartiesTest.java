package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.HearingAnswers;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.casefile.hearing.HearingDesk;
import org.yiciban.casefile.hearing.InterestedParty;
import org.yiciban.casefile.hearing.PartyDesk;
import org.yiciban.casefile.hearing.PartyLinks;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.ItemKey;

/** Others whose interest an item touches 利害关系人 (licensing law Arts 36, 47): told, heard, considered, and seen by nobody else. */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:parties;DB_CLOSE_DELAY=-1")
class InterestedPartiesTest {

    private static final ItemKey FOOD = ItemKey.read("food-permit");
    private static final String NAME = "云溪杂货店";
    private static final String STATEMENT = "加工区排烟口正对本店门口，请求调整排烟位置。";
    private static final String HOW = "采纳：已要求申请人将排烟口移至屋顶，图纸已经修改。";
    private static final Pattern CODE = Pattern.compile("代码 ([0-9A-Z]{13})");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    PartyDesk desk;

    @Autowired
    PartyLinks links;

    @Autowired
    HearingDesk hearings;

    @Autowired
    HearingAnswers answers;

    @Autowired
    Documents documents;

    @Autowired
    Wording wording;

    private CaseScenario underReview() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-11-02T10:00")
                .accepted()
                .untilReviewed(FOOD.toString());
    }

    private InterestedParty named(CaseScenario scenario) {
        InterestedParty.Person person = new InterestedParty.Person(NAME, "相邻商户，共用后门通道", "云溪路12号附3号", "62000000");
        InterestedParty one = desk.name(scenario.number(), FOOD, person, scenarios.account("amr"), Channel.WEB);
        scenario.settled();
        return one;
    }

    private List<IssuedDocument> letters(CaseScenario scenario) {
        return documents.of(scenario.number()).stream()
                .filter(issued -> issued.type() == DocumentType.INTEREST)
                .toList();
    }

    private String text(IssuedDocument document) {
        return String.valueOf(wording.of(document, Locale.SIMPLIFIED_CHINESE));
    }

    private String code(CaseScenario scenario) {
        Matcher printed = CODE.matcher(text(letters(scenario).get(0)));
        assertThat(printed.find()).isTrue();
        return printed.group(1);
    }

    private void decide(CaseScenario scenario) {
        scenario.finishAs("amr2", "decide", FOOD.toString(), "deny");
    }

    private InterestedParty party(CaseScenario scenario) {
        return desk.of(scenario.number(), FOOD, scenarios.account("amr")).get(0);
    }

    private void tell(CaseScenario scenario) {
        hearings.tell(
                scenario.number(),
                FOOD,
                new HearingDesk.Asked("RIGHT", "拟不予许可：加工区排烟影响相邻商户，通道不符合要求。"),
                scenarios.account("amr"),
                Channel.WEB);
        scenario.settled();
    }

    @Test
    void whoIsTouchedIsToldHeardAndConsidered() {
        CaseScenario scenario = underReview();
        InterestedParty one = named(scenario);
        assertThat(text(letters(scenario).get(0)))
                .contains(NAME, "林晓申请的", "第三十六条", "陈述和申辩", "2026年11月9日", "/parties/" + one.no())
                .doesNotContain("500103");
        scenario.finishAs("amr", "review", FOOD.toString(), "fail");

        links.state(one.no(), code(scenario), "店主周强", STATEMENT);
        assertThatThrownBy(() -> decide(scenario))
                .as("not before it is said how it was considered")
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("considered");
        desk.record(scenario.number(), FOOD, 1, "店主周强", "补充：附现场照片两张。", scenarios.account("amr"), Channel.WEB);
        for (int statement : List.of(1, 2)) {
            desk.consider(scenario.number(), FOOD, 1, statement, HOW, scenarios.account("amr"), Channel.WEB);
        }
        decide(scenario);

        IssuedDocument denial = documents.of(scenario.number()).stream()
                .filter(issued -> issued.type() == DocumentType.DENY)
                .findFirst()
                .orElseThrow();
        assertThat(text(denial)).contains("利害关系人意见的采纳情况", HOW).doesNotContain(NAME, "周强");
        assertThatThrownBy(() -> links.state(one.no(), code(scenario), "周强", STATEMENT))
                .as("it is decided")
                .isInstanceOf(ActRefused.class);
    }

    @Test
    void nothingIsDecidedWhileHeIsWaitedFor() {
        CaseScenario scenario = underReview();
        named(scenario);
        scenario.finishAs("amr", "review", FOOD.toString(), "fail");
        assertThatThrownBy(() -> decide(scenario))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("may still state");
        scenario.then("2026-11-10T09:00");
        decide(scenario);
        assertThat(scenario.item(FOOD.toString()).decidedAt()).isNotNull();
    }

    /** He has the right to a hearing of his own: the applicant's waiver doesn't end it. */
    @Test
    void heMayAskForAHearingThatTheApplicantWaives() {
        CaseScenario scenario = underReview();
        InterestedParty one = named(scenario);
        tell(scenario);
        assertThat(text(letters(scenario).get(1))).contains("第四十七条", "有权要求听证", "2026年11月9日");
        assertThatThrownBy(() -> named(scenario)).as("he would have less time").isInstanceOf(ActRefused.class);
        answers.answer(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                FOOD,
                HearingAnswers.Want.WAIVE,
                "",
                Channel.WEB,
                null);
        links.ask(one.no(), code(scenario), "店主周强");
        assertThatThrownBy(() -> links.ask(one.no(), code(scenario), "店主周强"))
                .as("twice")
                .isInstanceOf(ActRefused.class);
        scenario.settled();
        scenarios.taskActions.complete(
                scenario.task("arrange-hearing", FOOD.toString()).orElseThrow().id(),
                new Completion(
                        "done",
                        Map.of(
                                "day",
                                "2026-11-18",
                                "time",
                                "09:30",
                                "place",
                                "三楼听证室",
                                "chair",
                                "amr-head",
                                "open",
                                "yes"),
                        null,
                        List.of()),
                scenarios.account("amr"),
                Channel.WEB);
        scenario.settled();
        assertThat(letters(scenario)).hasSize(3);
        assertThat(letters(scenario).get(2).title().zh()).isEqualTo("听证通知书");
        assertThat(text(letters(scenario).get(2))).contains("2026年11月18日9时30分", "三楼听证室");
        InterestedParty late = desk.name(
                scenario.number(),
                FOOD,
                new InterestedParty.Person("示例市对门书店", "对门商户，共用消防通道", "云溪路11号", ""),
                scenarios.account("amr"),
                Channel.WEB);
        scenario.settled();
        assertThat(letters(scenario).subList(3, letters(scenario).size()))
                .as("whoever is named after the date was told is told it, too")
                .anySatisfy(letter ->
                        assertThat(text(letter)).contains("对门书店", "2026年11月18日9时30分", "/parties/" + late.no()));
        PartyLinks.Opened opened = links.ofCode(one.no(), code(scenario));
        assertThat(opened.hearing()).isNotNull();
        assertThat(opened.hearing().state()).isEqualTo(Hearing.State.SET);

        assertThatThrownBy(() -> links.object(one.no(), code(scenario), "店主周强", "不公"))
                .as("for no reason")
                .isInstanceOf(InvalidInput.class);
        String latest = code(scenario);
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            Page page = visit.page();
            visit.open("/parties/" + one.no());
            page.fill("#code", latest);
            page.click("main form button");
            page.fill("#speaker", "店主周强");
            page.fill("#statement", "主持人是申请人的姐夫，与本事项有直接利害关系。");
            page.click("main button[value=object]");
            assertThat(page.locator("main button[value=object]").count()).isZero();
            assertThat(page.locator("main").innerText()).contains("等待负责人决定");
        }
        assertThatThrownBy(() -> links.object(one.no(), latest, "店主周强", "主持人是申请人的姐夫，有利害关系。"))
                .as("twice")
                .isInstanceOf(ActRefused.class);
        assertThat(hearings.of(scenario.number(), FOOD, Viewer.of(scenarios.account("amr-head"))))
                .first()
                .satisfies(objected -> {
                    assertThat(objected.state()).isEqualTo(Hearing.State.OBJECTED);
                    assertThat(objected.objection()).startsWith("店主周强：主持人是申请人的姐夫");
                });
    }

    /** Neither the applicant nor another agency reads who they are; a code opens its own page and no other. */
    @Test
    void nobodyElseReadsThem() {
        CaseScenario scenario = underReview();
        InterestedParty one = named(scenario);
        CaseScenario other = underReview();
        InterestedParty two = named(other);
        assertThatThrownBy(() -> links.ofCode(two.no(), code(scenario)))
                .as("the link of another case")
                .isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> links.ofCode(one.no(), "0000000000000")).isInstanceOf(ActRefused.class);
        for (String reader : List.of("citizen", "clerk", "fire", "supervisor")) {
            assertThatThrownBy(() -> desk.of(scenario.number(), FOOD, scenarios.account(reader)))
                    .as(reader)
                    .isInstanceOf(ActRefused.class);
        }
        for (String reader : List.of("citizen", "clerk", "supervisor")) {
            assertThat(scenarios
                            .caseQueries
                            .view(scenario.number(), Viewer.of(scenarios.account(reader)))
                            .documents())
                    .as(reader)
                    .noneMatch(document -> document.type() == DocumentType.INTEREST);
        }
        assertThatThrownBy(() -> desk.name(
                        scenario.number(),
                        FOOD,
                        new InterestedParty.Person("", "", "", ""),
                        scenarios.account("amr"),
                        Channel.WEB))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(error -> error.field())
                        .containsExactly("name", "identified", "address"));
    }

    /** The officer tells one on the page, and he opens his own with the code on the paper. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePagesLeadHimToHisStatement(int width) {
        CaseScenario scenario = underReview();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr");
            visit.open("/window/cases/" + scenario.number() + "/hearing/" + FOOD);
            page.click("a[href$='/parties/" + FOOD + "']");
            page.click("main form:last-of-type button");
            assertThat(page.locator("#name-error").count()).isEqualTo(1);
            page.fill("#name", NAME);
            page.fill("#identified", "相邻商户，共用后门通道");
            page.fill("#address", "云溪路12号附3号");
            page.click("main form:last-of-type button");
            assertThat(page.locator("main").innerText()).contains(NAME);
            visit.sound("parties-" + width);
        }
        InterestedParty one = party(scenario);
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/parties/" + one.no());
            page.fill("#code", "0000000000000");
            page.click("main form button");
            assertThat(page.locator("#code-error").count()).isEqualTo(1);
            page.fill("#code", code(scenario));
            page.click("main form button");
            assertThat(page.locator("main").innerText()).contains(NAME, "林晓");
            page.click("main button[value=state]");
            assertThat(page.locator("#speaker-error").count()).isEqualTo(1);
            page.fill("#speaker", "周强");
            page.fill("#statement", STATEMENT);
            visit.sound("party-" + width);
            page.click("main button[value=state]");
            assertThat(page.locator("main").innerText()).contains(STATEMENT);
        }
        assertThat(party(scenario).statements()).singleElement().satisfies(said -> {
            assertThat(said.speaker()).isEqualTo("周强");
            assertThat(said.onPaper()).isFalse();
        });
    }
}
