package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Papers;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.shared.CaseNumber;

/** An officer complains of one answer and one paper; the applicant mends exactly these. */
@PortalTest
class SupplementPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private CaseQueries caseQueries;

    @ParameterizedTest
    @CsvSource({"360,true", "1280,false"})
    void mendsWhatWasComplainedOfAndNothingElse(int width, boolean scripts) {
        CaseNumber number = complainedOf();
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            Page page = visit.page();
            visit.open("/track/" + number);
            visit.open("/login");
            visit.login("citizen");
            visit.open("/my/cases");
            visit.sound("my-cases-" + width);
            visit.click("a[href='/track/" + number + "']");
            assertThat(page.locator(".todo li").allInnerTexts())
                    .anyMatch(demand -> demand.matches("(?s)拟用公司名称.*字号与已登记企业近似.*怎么改：更换字号.*由.+提出.*依据：.+"))
                    .anyMatch(demand -> demand.matches("(?s)住所.+证明.*缺少签字页.*怎么改：补交签字页.*由.+提出.*依据：.+"))
                    .hasSize(2);
            // a registration has no last day for it, and nothing lapses
            assertThat(page.locator(".todo").innerText()).contains("随时再次提交").doesNotContain("视为放弃");
            visit.sound("track-correction-" + width);
            visit.click(".todo a.btn");
            visit.sound("supplement-" + width);
            assertThat(page.locator("#form-fields input:not([type=hidden]), #form-fields select, textarea")
                            .count())
                    .as("inputs for answers")
                    .isEqualTo(1);
            assertThat(page.locator("input[type=file]").count()).isEqualTo(1);

            assertThat(page.locator("#form-fields .hint").allInnerTexts())
                    .as("beside its question")
                    .anyMatch(hint -> hint.startsWith("需要补正：字号与已登记企业近似。 怎么改：更换字号。"));
            assertThat(page.locator("form .asked").innerText()).contains("缺少签字页", "补交签字页");

            page.locator("[name=proposedName]").fill("示例市云溪区拾光文化传媒有限公司");
            send(visit, "note.pdf", "only text".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".errors").innerText()).contains("PDF");
            assertThat(page.locator("[name=proposedName]").inputValue()).contains("拾光");
            visit.sound("supplement-error-" + width);
            send(visit, "proof.pdf", Papers.pdf());

            assertThat(page.url()).endsWith("/track/" + number);
            assertThat(page.locator(".todo").count()).isZero();
            assertThat(caseQueries.view(number, viewer()).status()).isEqualTo(CaseStatus.RECEIVED);
            assertThat(caseQueries.applicationData(number, viewer()).get("proposedName"))
                    .isEqualTo("示例市云溪区拾光文化传媒有限公司");
        }
    }

    @Test
    void worksWithNumberAndCodeAlone() {
        CaseNumber number = complainedOf();
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            Page page = visit.page();
            assertThat(visit.open("/track/" + number + "/supplement")).isEqualTo(404);
            visit.sound("supplement-closed");
            visit.open("/track");
            page.locator("#number").fill(number.value());
            page.locator("#code").fill(caseQueries.queryCode(number, office.account("citizen")));
            visit.click("main form button");
            visit.click(".todo a.btn");
            assertThat(page.locator("[name=proposedName]").count()).isEqualTo(1);
        }
    }

    private CaseNumber complainedOf() {
        CaseNumber number = office.received("citizen");
        office.demand(
                number,
                new Defect("proposedName", null, "字号与已登记企业近似。", "更换字号。", null),
                new Defect(null, "premises-proof", "住所使用证明缺少签字页。", "补交签字页。", null));
        return number;
    }

    private static void send(Visit visit, String name, byte[] content) {
        visit.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", content));
        visit.click("main form .btns button.btn");
    }

    private Viewer viewer() {
        return Viewer.of(office.account("citizen"));
    }
}
