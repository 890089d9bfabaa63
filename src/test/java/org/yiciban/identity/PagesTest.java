package org.yiciban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The frame, the parts and the error pages, as a browser gets them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:login;DB_CLOSE_DELAY=-1")
@Import(LoginTest.Probes.class)
class PagesTest {

    record Entry(String iso, String date, String time, String text, String note, String link, String linkText) {}

    record Defect(String field, String message) {}

    @Controller
    static class Pages {

        @GetMapping({"/services/parts", "/window/parts"})
        String parts(Model model, jakarta.servlet.http.HttpServletRequest request) {
            model.addAttribute("defects", List.of(new Defect("area", "请填写使用面积"), new Defect("phone", "手机号码少一位")));
            model.addAttribute(
                    "entries",
                    List.of(
                            new Entry("2026-10-20T16:42:00+08:00", "10月20日", "16:42", "计时暂停", "专家评审", null, null),
                            new Entry("2026-09-29T14:12:00+08:00", "9月29日", "14:12", "收到申请", null, "/track", "收件回执")));
            return request.getServletPath().startsWith("/window") ? "probe/office" : "probe/citizen";
        }

        @GetMapping("/services/fails/{status}")
        String fails(@PathVariable int status) {
            throw status == 500
                    ? new IllegalStateException("the probe failed as asked: secret detail")
                    : new ResponseStatusException(HttpStatus.valueOf(status));
        }
    }

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void openBrowser() {
        visitor = new Visitor(port);
    }

    @Test
    void pages_are_chinese_until_the_reader_chooses_english_and_then_stay_english() throws Exception {
        assertThat(visitor.get("/services/parts").body())
                .contains("<html lang=\"zh-CN\">", "<title>部件 · 一次办</title>", "跳到正文", "演示环境")
                .contains("href=\"/services/parts?lang=en\"");
        assertThat(visitor.get("/services/parts?q=%E5%BC%80&lang=en").body())
                .contains("<html lang=\"en\">", "Skip to content")
                .contains("href=\"/services/parts?q=%E5%BC%80&amp;lang=zh-CN\"");
        assertThat(visitor.get("/login").body()).contains("<h1>Log in</h1>");
        assertThat(visitor.get("/services/parts?lang=fr").body())
                .as("no third language")
                .contains("lang=\"zh-CN\"");
    }

    @Test
    void every_part_says_its_state_in_shape_and_words() throws Exception {
        String page = visitor.get("/services/parts").body();

        assertThat(page)
                .contains("class=\"tag ok\"", "#tag-ok", "#tag-wait", "已办结")
                .contains("#light-dark_red", "<span class=\"vh\">深红灯：</span>", "超法定 1 个工作日")
                .contains("href=\"#area\"", "请填写使用面积", "data-error-summary")
                .contains("aria-current=\"step\"", "收件", "送达")
                .contains("datetime=\"2026-09-29T14:12:00+08:00\"", "收件回执")
                .doesNotContain("style=\"", "onclick", "??");
    }

    @Test
    void every_icon_that_a_page_names_is_in_the_set() throws Exception {
        Matcher used = Pattern.compile("href=\"(/assets/icons[^#\"]*)#([^\"]+)\"")
                .matcher(visitor.get("/services/parts").body());
        assertThat(used.find()).isTrue();
        String set = visitor.get(used.group(1)).body();
        do {
            assertThat(set).contains("<symbol id=\"" + used.group(2) + "\"");
        } while (used.find());
    }

    @Test
    void the_frame_knows_who_is_logged_in_and_gives_scripts_their_token() throws Exception {
        assertThat(visitor.get("/services/parts").body())
                .contains("href=\"/login\"")
                .doesNotContain("csrf-token");
        visitor.login("amr", "demo");

        String office = visitor.get("/window/parts").body();
        assertThat(office).contains("class=\"office\"", "刘敏", "action=\"/logout\"", "name=\"csrf-token\"");
        assertThat(office).doesNotContain("??");
    }

    @Test
    void stylesheets_and_scripts_have_names_that_change_with_their_content() throws Exception {
        Matcher style = Pattern.compile("/assets/citizen-[0-9a-f]{32}\\.css")
                .matcher(visitor.get("/services/parts").body());
        assertThat(style.find()).isTrue();
        HttpResponse<String> sheet = visitor.get(style.group());
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000");
        assertThat(sheet.body()).contains("--accent: #0e5a67");
    }

    @Test
    void every_error_page_says_what_happened_what_was_kept_and_what_to_do() throws Exception {
        for (int status : new int[] {400, 403, 404, 409, 418, 500, 503}) {
            HttpResponse<String> answer = visitor.get("/services/fails/" + status);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body())
                    .as("page of %s", status)
                    .contains("发生了什么", "哪些内容不受影响", "怎么办", "错误代码 " + status)
                    .doesNotContain("??", "secret detail", "Exception");
        }
        assertThat(visitor.get("/services/fails/500").body())
                .as("an act may have happened before what failed after it")
                .contains("是否已经完成还不能确定", "先到“我的办件”")
                .doesNotContain("撤回");
        assertThat(visitor.get("/nowhere").body()).contains("没有找到这一页");
        visitor.login("citizen", "demo");
        assertThat(visitor.get("/window/parts").body()).contains("您不能打开这一页");
    }

    @Test
    void a_number_in_an_address_that_is_none_leads_to_the_first_page() throws Exception {
        visitor.login("citizen", "demo");
        for (String list : List.of("/my/cases?page=", "/my/messages?page=", "/login?wait=")) {
            for (String number : List.of("a", "", "-1", "1.5", "99999999999999999999", "2147483647", "%E4%B8%80")) {
                HttpResponse<String> page = visitor.get(list + number);
                assertThat(page.statusCode()).as(list + number).isEqualTo(200);
                assertThat(page.body()).contains("<h1").doesNotContain("请求有误");
            }
        }
        visitor.login("admin", "demo");
        for (String list : List.of("/admin/staff?page=", "/admin/outbox?page=")) {
            assertThat(visitor.get(list + "a").statusCode()).as(list).isEqualTo(200);
        }
        visitor.login("clerk", "demo");
        for (String list :
                List.of("/window?page=", "/window/cases?page=", "/window/late?days=", "/window/late?page=")) {
            for (String number : List.of("a", "-1", "99999999999999999999")) {
                assertThat(visitor.get(list + number).statusCode())
                        .as(list + number)
                        .isEqualTo(200);
            }
        }
    }
}
