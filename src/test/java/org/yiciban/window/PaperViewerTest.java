package org.yiciban.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;

/**
 * Papers are read beside the form, closer and turned, by buttons and by keys; the case's picture unfolds beside its list.
 * PDF files are shown by the browser's own viewer.
 */
@WindowTest
class PaperViewerTest {

    private static final int HEAVIEST_PAGE = 150_000;

    @RegisterExtension
    static final Chromium CHROMIUM = Chromium.whole();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Test
    void picturesAndPdfFilesAreReadBesideTheForm() {
        String number = counter.receivedWith(List.of("identity-document", "premises-proof"))
                .caseNumber()
                .value();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.opens(number, "预审", "").page();
            page.locator(".viewer img").scrollIntoViewIfNeeded();
            page.waitForFunction("() => document.querySelector('.viewer img').naturalWidth > 0");
            Locator paper = page.locator(".viewer iframe");
            paper.scrollIntoViewIfNeeded();
            APIResponse file = page.request().get("http://127.0.0.1:" + port + paper.getAttribute("src"));
            assertThat(file.headers().get("content-type")).isEqualTo("application/pdf");
            assertThat(file.headers().get("content-disposition")).startsWith("inline");
            assertThat(page.locator(".viewer figcaption", new Page.LocatorOptions().setHasText("premises-proof.pdf")))
                    .containsText("PDF，1 页");
            assertThat(file.headers().get("content-security-policy")).contains("sandbox", "default-src 'none'");
            // a frame that the policy forbids would be one of the browser's error pages
            page.waitForCondition(
                    () -> page.frames().stream().anyMatch(frame -> frame.url().contains("/papers/")));
        }
    }

    @Test
    void whatABrowserCannotShowIsOnlyOfferedToBeSaved() {
        String number = counter.receivedWithOfd("premises-proof").caseNumber().value();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.opens(number, "预审", "").page();
            Locator paper = page.locator(".viewer figure", new Page.LocatorOptions().setHasText("OFD，2 页"));
            assertThat(paper).containsText("浏览器不能显示这种文件");
            assertThat(paper.locator("iframe, img, .vbar, [target=_blank]")).hasCount(0);
            Locator link = paper.locator("figcaption a");
            assertThat(link).hasText("下载：决定.ofd");
            APIResponse file = page.request().get("http://127.0.0.1:" + port + link.getAttribute("href"));
            assertThat(file.headers().get("content-disposition")).startsWith("attachment");
            assertThat(file.headers().get("x-content-type-options")).isEqualTo("nosniff");
        }
    }

    @Test
    void papersAreEnlargedAndTurned() {
        String number = counter.receivedWith(List.of("identity-document", "premises-proof"))
                .caseNumber()
                .value();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.opens(number, "预审", "").page();
            Locator picture = page.locator("figure").first();
            page.waitForFunction("() => document.querySelector('.viewer img').naturalWidth > 0");
            picture.locator("[data-view=full]").click();
            assertThat(picture.locator("output")).hasText("100 %");
            double full = wide(picture);
            page.keyboard().press("+");
            assertThat(picture.locator("output")).hasText("150 %");
            assertThat(wide(picture)).isGreaterThan(full);
            picture.locator("[data-view=turn]").click();
            assertThat(picture.locator("img").getAttribute("style")).contains("rotate(90deg)");
            page.keyboard().press("f");
            assertThat(picture.locator("output")).hasText("适合宽度");
            clerk.visit().sound("viewer-picture");

            Locator pdf = page.locator("figure").nth(1);
            assertThat(pdf.locator("[data-view=turn]")).hasCount(0);
            pdf.locator("[data-view=in]").click();
            assertThat(pdf.locator("iframe").getAttribute("src")).endsWith("zoom=150");
            pdf.locator("[data-view=fit]").click();
            assertThat(pdf.locator("iframe").getAttribute("src")).endsWith("view=FitH");
        }
    }

    private static double wide(Locator figure) {
        return figure.locator("img").boundingBox().width;
    }

    @Test
    void thePictureOfTheCaseUnfoldsOnTaskAndCase() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.opens(number, "预审", "").page();
            page.locator(".flow summary").click();
            assertThat(page.locator(".flow .state-active[data-element-id=reception]"))
                    .hasCount(1);
            assertThat(page.locator(".flow > ul > li")).hasCount(9);
            clerk.visit().sound("task-picture");
            clerk.visit().open("/window/cases/" + number);
            page.locator(".flow summary").click();
            assertThat(page.locator(".flow .state-active[data-element-id=reception]"))
                    .hasCount(1);
            clerk.visit().sound("case-picture");
        }
    }

    @Test
    void pagesOfTheWindowAreLight() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            clerk.opens(number, "预审", "");
            List<String> paths = List.of("/window", path(clerk.page()), "/window/cases/" + number, "/window/settings");
            String session = clerk.visit().context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("YICIBAN"))
                    .findFirst()
                    .orElseThrow()
                    .value;
            for (String path : paths) {
                assertThat(weight(path, session)).as(path).isBetween(1_000, HEAVIEST_PAGE);
            }
        }
    }

    private static String path(Page page) {
        return page.url().substring(page.url().indexOf("/window"));
    }

    /** What a browser that has nothing yet fetches for a page. */
    private int weight(String path, String session) {
        List<Response> answers = new ArrayList<>();
        try (org.yiciban.Visit cold = CHROMIUM.visit(port, 1280, true)) {
            cold.context()
                    .addCookies(List.of(new com.microsoft.playwright.options.Cookie("YICIBAN", session)
                            .setUrl("http://127.0.0.1:" + port)));
            cold.page().onResponse(answers::add);
            cold.open(path);
            cold.page().waitForLoadState();
            return List.copyOf(answers).stream()
                    .mapToInt(answer -> answer.request().sizes().responseBodySize)
                    .sum();
        }
    }
}
