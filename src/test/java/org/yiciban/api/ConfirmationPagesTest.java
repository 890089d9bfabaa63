package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.identity.Visitor;

/** The applicant hands a code on; it opens a page, the login of the very person confirms, or the window does with his card. */
@ApiTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:confirmation-pages;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/confirms/bundles"
        })
class ConfirmationPagesTest {

    private static final Pattern CODE = Pattern.compile("id=\"confirmation-code\">([0-9A-Z]{13})<");
    private static final Pattern ADDRESS =
            Pattern.compile("id=\"confirmation-address\" href=\"(/confirmations/\\d+)\"");
    private static final String CARD =
            "&_presence-name=林晓&_presence-document=ID_CARD&_presence-number=500103199001010010";

    private final Program program;
    private final int port;
    private String page;
    private String number;

    @Autowired
    ConfirmationPagesTest(Program program, Environment environment) {
        this.program = program;
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    @BeforeEach
    void asked() {
        Walk walk = new Walk(program);
        number = walk.received("partner-shop").caseNumber();
        walk.accept(number);
        walk.finishAll(number, "review");
        program.settle();
        page = "/track/" + number + "/confirmations/partners-consent";
    }

    private Visitor loggedIn(String username) throws Exception {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.login(username, "demo").statusCode()).isEqualTo(302);
        return visitor;
    }

    private static HttpResponse<String> send(Visitor visitor, String from, String to, String form) throws Exception {
        return visitor.post(to, "_csrf=" + visitor.token(from) + "&" + form);
    }

    private static String found(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    @Test
    void theCodeOpensAPageAndTheLoginOfThatVeryPersonConfirms() throws Exception {
        Visitor applicant = loggedIn("citizen");
        assertThat(applicant.get("/services/partner-shop").body()).contains("办理中请有关人员逐人确认：合伙人确认", "5 个工作日", "有关事项终止办理");
        assertThat(applicant.get("/track/" + number).body()).contains("等您办理：合伙人确认", page);
        assertThat(applicant.get(page).body())
                .contains("苏雨桐", "尚未确认", "有一人不同意的，有关事项终止办理", "《合伙小店管理办法》第八条")
                .doesNotContain("500106");
        HttpResponse<String> made = send(applicant, page, page, "person=1");
        assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith(page);
        String told = applicant.get(page).body();
        String code = found(CODE, told);
        String address = found(ADDRESS, told);
        assertThat(applicant.get(page).body()).as("told once").doesNotContain(code);

        Visitor stranger = new Visitor(port);
        assertThat(stranger.get(address).body()).doesNotContain("苏雨桐", "林晓", "合伙");
        assertThat(stranger.get(address + "x").body()).doesNotContain("苏雨桐");
        HttpResponse<String> wrong = send(stranger, address, address + "/code", "code=ABC");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("确认码不对");
        assertThat(send(stranger, address, address + "/answer", "answer=CONFIRMED")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(stranger, address, address + "/code", "code=" + code).statusCode())
                .isEqualTo(302);
        assertThat(stranger.get(address).body())
                .contains("苏雨桐", "林晓", "同意以本店名义申请招牌备案", "确认前请先登录", "与我无关", "演示环境没有连接实名核验")
                .doesNotContain("value=\"CONFIRMED\"", code);
        HttpResponse<String> unproven = send(stranger, address, address + "/answer", "answer=CONFIRMED");
        assertThat(unproven.statusCode()).isEqualTo(403);
        assertThat(unproven.body()).contains("苏雨桐", "与我无关").doesNotContain("请用申请时的账号登录");

        Visitor himself = loggedIn("citizen2");
        assertThat(send(himself, address, address + "/code", "code=" + code).statusCode())
                .isEqualTo(302);
        assertThat(himself.get(address + "?lang=en").body())
                .contains("I confirm", "This is not me", "stands in for it");
        assertThat(send(himself, address, address + "/answer", "answer=OPEN").statusCode())
                .isEqualTo(422);
        assertThat(send(himself, address, address + "/answer", "answer=CONFIRMED")
                        .statusCode())
                .isEqualTo(302);
        assertThat(himself.get(address).body()).contains("Confirmed".toLowerCase(java.util.Locale.ROOT));
        assertThat(applicant.get(page + "?lang=zh").body()).contains("已确认", "尚未确认");
    }

    @Test
    void whoGuessesCodesIsToldToWaitForThatCodeAndForNoQueryCode() throws Exception {
        Visitor stranger = new Visitor(port);
        HttpResponse<String> last = send(stranger, "/confirmations/7", "/confirmations/7/code", "code=ABC");
        for (int tries = 0; last.statusCode() == 422 && tries < 30; tries++) {
            last = send(stranger, "/confirmations/7", "/confirmations/7/code", "code=ABC" + tries);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.body()).contains("确认码多次不正确", "查看内容").doesNotContain("查询码多次不正确");
    }

    @Test
    void theWindowRecordsWhatOneSaysBeforeItAndNobodyElse() throws Exception {
        String counter = "/window/cases/" + number + "/confirmations/partners-consent";
        Visitor clerk = loggedIn("clerk");
        assertThat(clerk.get("/window/cases/" + number).body()).contains(counter);
        assertThat(clerk.get(counter).body()).contains("到场确认的人", "林晓", "苏雨桐", "_presence-name");

        HttpResponse<String> other = send(clerk, counter, counter, "person=1&answer=CONFIRMED" + CARD);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("不能代为确认");
        assertThat(send(clerk, counter, counter, "person=0" + CARD).body()).contains("请选择确认或者不同意");
        assertThat(send(clerk, counter, counter, "person=0&answer=CONFIRMED" + CARD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/window/cases/" + number).body()).contains("林晓已确认", "到场人：林晓（本人）");
        assertThat(loggedIn("amr").get(counter).statusCode()).isEqualTo(403);
    }
}
