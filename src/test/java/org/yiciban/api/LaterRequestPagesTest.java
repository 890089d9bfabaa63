package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** What may be asked for later: in the guide, on the page of the case, by a program, and at the window. */
@ApiTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:later-requests;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/requests/bundles"
        })
class LaterRequestPagesTest {

    private static final String PRESENT =
            "_presence-name=林晓&_presence-document=ID_CARD&_presence-number=500103199001010010&";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    private final Program program;
    private final RightsPeople people;
    private Walk walk;
    private String number;

    @Autowired
    LaterRequestPagesTest(Program program, Environment environment) {
        this.program = program;
        this.people = new RightsPeople(environment);
    }

    /** The permit is decided, the sign isn't yet. */
    @BeforeEach
    void decided() {
        walk = new Walk(program);
        number = walk.received("stall-lease").caseNumber();
        walk.accept(number);
        walk.finishAll(number, "review");
        program.settle();
    }

    private List<String> offered(String who) {
        return program.call("/api/v1/cases/" + number)
                .as(who)
                .get()
                .body()
                .path("requests")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private RightsPeople.Person person(String who) {
        return people.of(who, null, null);
    }

    @Test
    void hisPageOffersItTakesItAndOffersItNoMore() {
        String page = "/track/" + number + "/requests/permit-objection";
        assertThat(person("applicant").page("/services/stall-lease"))
                .contains("以后还可以提出", "补领标牌", "办结后可以提出", "“占道经营许可”决定后可以提出，10 日内有效");
        assertThat(person("applicant").page("/track/" + number)).contains("还可以提出", page);
        assertThat(person("applicant").page(page)).contains("异议理由", "《夜市管理条例》第二十一条", "暂不送达");

        assertThat(person("applicant").answer("POST", page, "ground=")).isEqualTo("422");
        assertThat(person("other citizen").answer("POST", page, "ground=x")).isEqualTo("unseen");
        assertThat(person("agency of an item").answer("POST", page, "ground=x")).isEqualTo("no");
        assertThat(offered("citizen")).containsExactly("permit-objection");
        assertThat(offered("urban")).isEmpty();

        assertThat(person("applicant").answer("POST", page, "ground=与现场不符")).isEqualTo("yes");
        assertThat(offered("citizen")).isEmpty();
        assertThat(person("applicant").page("/track/" + number))
                .doesNotContain("还可以提出")
                .contains("许可异议处理（1）");
    }

    @Test
    void aFormOfYesterdaysTabIsRefusedWithItsGroundAndARequestIsCountedForItself() {
        String page = "/track/" + number + "/requests/permit-objection";
        assertThat(person("applicant").answer("POST", page, "ground=与现场不符")).isEqualTo("yes");

        assertThat(person("applicant").told(page, "ground=再说一遍"))
                .startsWith("409")
                .contains("正在办理，办结后才能再次提出");
        assertThat(person("applicant").told("/track/" + number + "/requests/of-another-release", "ground=x"))
                .startsWith("409")
                .contains("没有请求");
        assertThat(person("applicant").page("/track/" + number)).contains("另有 1 件后续申请，已有结果 0 件");
    }

    @Test
    void afterTheEndARequestIsWithdrawnOnThePageAndNothingElseIs() {
        walk.toTheEnd(number);
        String withdrawal = "/my/cases/" + number + "/withdrawal";
        assertThat(person("applicant").page("/track/" + number)).doesNotContain(withdrawal);
        Map<String, Object> lost = Map.of(
                "data",
                Map.of("lostOn", "搬运时遗失"),
                "materials",
                List.of(Map.of("code", "signboard-drawing", "uploadId", walk.upload("citizen"))));
        assertThat(program.call("/api/v1/cases/" + number + "/requests/sign-copy")
                        .as("citizen")
                        .post(lost)
                        .status())
                .isEqualTo(201);

        assertThat(person("applicant").page("/track/" + number)).contains("撤回后续申请", withdrawal);
        assertThat(person("window").page("/window/cases/" + number)).contains("/withdrawal");
        assertThat(person("applicant").page(withdrawal))
                .contains("补发摊位标牌（1）", "value=\"stall-copy.1\"", "其他结果不受影响")
                .doesNotContain("整件事");
        assertThat(person("applicant").told(withdrawal, "item=whole&reason=x")).startsWith("409");
        assertThat(person("applicant").answer("POST", withdrawal, "item=stall-copy.1&reason=找到了"))
                .isEqualTo("yes");
        assertThat(person("applicant").page("/track/" + number))
                .contains("另有 1 件后续申请，已有结果 1 件")
                .doesNotContain(withdrawal);
    }

    @Test
    void aProgramReadsTheFormAndSendsAnswerAndPapers() {
        walk.toTheEnd(number);
        var asked = program.call("/api/v1/cases/" + number)
                .as("citizen")
                .get()
                .body()
                .path("requests");
        assertThat(asked.get(0).path("id").asString()).isEqualTo("sign-copy");
        assertThat(asked.get(0).path("papers").get(0).asString()).isEqualTo("signboard-drawing");
        String path = "/api/v1/cases/" + number + "/requests/sign-copy";
        assertThat(program.call(path)
                        .as("citizen")
                        .post(Map.of("data", Map.of("lostOn", "搬运时遗失")))
                        .status())
                .isEqualTo(422);
        Map<String, Object> whole = Map.of(
                "data",
                Map.of("lostOn", "搬运时遗失"),
                "materials",
                List.of(Map.of("code", "signboard-drawing", "uploadId", walk.upload("citizen"))));
        assertThat(program.call(path).as("citizen").post(whole).status()).isEqualTo(201);
        assertThat(program.call(path).as("citizen").post(whole).status()).isEqualTo(409);
        assertThat(program.call("/api/v1/bundles/stall-lease")
                        .get()
                        .body()
                        .path("requests")
                        .get(1)
                        .path("within")
                        .asString())
                .isEqualTo("10CD");
    }

    @Test
    void theWindowAsksForWhoeverStandsThereAndGivesAReceipt() {
        String page = "/window/cases/" + number + "/requests/permit-objection";
        assertThat(person("window").page("/window/cases/" + number)).contains("代为提出：对许可决定提出异议", page);
        assertThat(person("window").page(page)).contains("_presence-name", "异议理由");

        assertThat(person("window").answer("POST", page, "ground=x")).isEqualTo("422");
        assertThat(person("window").answer("POST", page, PRESENT + "ground=与现场不符"))
                .isEqualTo("yes");
        assertThat(offered("citizen")).isEmpty();
        assertThat(person("applicant").page("/track/" + number))
                .as("a new matter that is accepted, no supplement of the application")
                .contains("后续申请接收凭证")
                .doesNotContain("补正（补交）材料接收凭证");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePagesAreSoundAtAnyWidth(int width) {
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/services/stall-lease");
            visit.sound("requests-guide-" + width);
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + number);
            visit.sound("requests-track-" + width);
            visit.page().locator("[aria-labelledby=requests-title] a").first().click();
            visit.sound("requests-form-" + width);
            visit.page().fill("[name=ground]", "与现场不符");
            visit.page().locator("main form button[type=submit]").last().click();
            visit.sound("requests-made-" + width);
            assertThat(visit.page().locator("main").innerText()).contains("许可异议处理");
        }
    }
}
