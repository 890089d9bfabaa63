package org.yiciban.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.casefile.parts.OpenTask;

/** What may happen while an officer types: a colleague is faster, the session ends, a button is pressed twice. */
@WindowTest
class TaskTroubleTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Test
    void whoComesSecondIsToldWhoWasFasterAndKeepsAllThatWasTyped() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.opens(number, "预审", "").page();
            page.locator("input[name=checked]").first().check();
            page.locator("#defects-add").click();
            page.locator("#defect-target-0").selectOption("paper:premises-proof");
            page.locator("#defect-wrong-0").fill("缺少签字页");
            page.locator("#defect-asked-0").fill("补交签字页");
            page.locator("#comment").fill("印章不清晰，已电话核实");
            clerk.chooses("需要补正");
            OpenTask task = counter.tasks("clerk", number).get(0);
            counter.release("clerk", task);
            counter.finish("clerk2", task, "complete");

            assertThat(clerk.submits()).isEqualTo(409);
            String colleague = counter.account("clerk2").name().zh();
            assertThat(page.locator(".told").innerText()).contains("已由" + colleague, "结论为“材料齐全”");
            assertThat(page.locator("#typed").inputValue())
                    .contains("结论：需要补正", "印章不清晰，已电话核实", "住所（经营场所）使用证明 缺少签字页", "属于本机关职权范围");
            clerk.visit().sound("task-lost");
        }
    }

    @Test
    void aTaskThatAColleagueHoldsKeepsWhatWasTyped() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk");
                Officer second = new Officer(CHROMIUM, port, 1280, "clerk2")) {
            Page page = clerk.opens(number, "预审", "").page();
            page.locator("#comment").fill("电话核实过");
            page.locator("#defects-add").click();
            clerk.chooses("材料齐全");
            counter.release("clerk", counter.tasks("clerk", number).get(0));
            second.opens(number, "预审", "");

            assertThat(clerk.submits()).isEqualTo(409);
            assertThat(page.locator(".told.warn").innerText())
                    .contains(counter.account("clerk2").name().zh());
            assertThat(page.locator("#comment").inputValue()).isEqualTo("电话核实过");
            assertThat(page.locator("input[name=_outcome]:checked").getAttribute("value"))
                    .isEqualTo("complete");
        }
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.opens(number, "预审", "").page();
            page.locator("#defects-add").click();
            page.locator("#defect-target-0").selectOption("paper:premises-proof");
            page.locator("#defect-wrong-0").fill("缺少签字页");
            page.locator("#defect-asked-0").fill("补交签字页");
            page.locator("#comment").fill("电话核实过");
            clerk.chooses("需要补正");
            // the server forgot the session, the browser did not
            page.context().clearCookies();
            page.context()
                    .addCookies(List.of(new com.microsoft.playwright.options.Cookie("YICIBAN", "0123456789ABCDEF")
                            .setUrl("http://127.0.0.1:" + port)));
            page.locator(".decide button.btn").click();
            page.waitForURL("**/login**");
            clerk.visit().login("clerk");

            assertThat(page.url()).contains("/window/tasks/");
            assertThat(page.locator(".told.warn").innerText()).contains("没有提交", "保留在下面");
            assertThat(page.locator("#comment").inputValue()).isEqualTo("电话核实过");
            assertThat(page.locator("#defect-target-0").inputValue()).isEqualTo("paper:premises-proof");
            assertThat(clerk.submits()).isEqualTo(302);
        }
    }

    @Test
    void aSecondClickSendsNothingAndTheBackButtonTellsThatOneIsDone() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.opens(number, "预审", "").page();
            String task = page.url();
            clerk.chooses("材料齐全");
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(request.url());
                }
            });
            page.locator(".decide button.btn").dblclick();
            page.waitForSelector("#done");
            assertThat(sent).hasSize(1);

            page.navigate(task);
            assertThat(page.locator(".told").innerText()).contains("您已于", "结论为“材料齐全”");
        }
    }

    @Test
    void someoneElsesTaskLooksLikeNone() {
        String number = counter.received();
        String id = counter.tasks("clerk", number).get(0).id();
        try (Officer fire = new Officer(CHROMIUM, port, 1280, "fire")) {
            assertThat(fire.visit().open("/window/tasks/" + id)).isEqualTo(404);
            counter.finish("clerk", counter.tasks("clerk", number).get(0), "complete");
            assertThat(fire.visit().open("/window/tasks/" + id)).isEqualTo(404);
        }
    }
}
