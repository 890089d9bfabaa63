package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Papers;
import org.yiciban.Visit;
import org.yiciban.casefile.applicant.Receipts;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.tracking.CaseLists;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.shared.CaseNumber;

/** One's own account: registering, the password, a case of the window, papers handed in before. */
@PortalTest
class AccountPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private CaseQueries caseQueries;

    @Autowired
    private CaseLists caseLists;

    @Autowired
    private Receipts receipts;

    @Test
    void registersWithACheckOfTheIdentityNumberAndChangesThePassword() {
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.click("a[href='/register']");
            visit.sound("register");
            register(visit, "newcomer", "500112199001010018");
            assertThat(page.locator("#idNumber-error")).hasCount(1);
            assertThat(page.locator("#name")).hasValue("赵新");
            visit.sound("register-error");
            register(visit, "citizen", "500112199001010017");
            assertThat(page.locator("#username-error")).hasCount(1);
            register(visit, "newcomer", "500112199001010017");
            assertThat(page.locator("[role=status]")).containsText("注册成功");

            page.locator("#username").fill("newcomer");
            page.locator("#password").fill("first-password");
            visit.click("main form button");
            assertThat(page.url()).endsWith("/my/cases");
            visit.open("/my/password");
            visit.sound("password");
            change(visit, "wrong-password");
            assertThat(page.locator("#present-error")).hasCount(1);
            visit.sound("password-error");
            change(visit, "first-password");
            assertThat(page.locator("[role=status]")).containsText("已修改");
        }
        try (Visit visit = CHROMIUM.visit(port, 360, false)) {
            visit.open("/login");
            visit.page().locator("#username").fill("newcomer");
            visit.page().locator("#password").fill("second-password");
            visit.click("main form button");
            assertThat(visit.page().url()).endsWith("/my/cases");
        }
    }

    @Test
    void aCaseOfTheWindowIsTakenIntoTheAccountByItsApplicantOnly() {
        CaseNumber number = office.received(
                "clerk",
                Channel.WINDOW,
                new Applicant(Applicant.Kind.PERSON, "林晓", "500103199001010010", null, null, "zh-CN"));
        String code = receipts.printAgain(
                number, office.account("clerk"), new Presence("林晓", "ID_CARD", "500103199001010010", null));
        try (Visit visit = shownTheCode("citizen2", number, code)) {
            visit.click("form[action$='/claim'] button");
            assertThat(visit.page().locator("main h1")).hasText("您不能这样做");
        }
        try (Visit visit = shownTheCode("citizen", number, code)) {
            visit.sound("track-claim");
            visit.click("form[action$='/claim'] button");
            assertThat(visit.page().locator("form[action$='/claim']")).hasCount(0);
            assertThat(visit.page().locator("#case-line")).containsText("关联到自己的账号");
        }
        assertThat(caseLists.mine(office.account("citizen"), 0).content())
                .anyMatch(one -> one.caseNumber().equals(number));
        assertThat(caseQueries.journalIsWhole(number)).isTrue();
    }

    @Test
    void aPaperOfAnEarlierCaseIsHandedInAgain() {
        office.receivedWithPaper("citizen2", "premises-proof", "租赁合同.pdf");
        try (Visit visit = CHROMIUM.visit(port, 1280, false)) {
            Page page = visit.page();
            visit.open("/apply/new?bundle=company-start-up&needBank=false&needInvoice=false&hasEmployees=false");
            visit.login("citizen2");
            visit.click("main form .btns button");
            visit.open(page.url().replaceAll("http://[^/]+", "").replaceAll("/page-.*", "/papers"));
            visit.click("button[name=_reuse]");
            assertThat(page.locator(".file.got")).containsText("租赁合同.pdf");
            assertThat(page.locator("button[name=_reuse]")).hasCount(0);
            page.locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("huge.pdf", "application/pdf", new byte[11_000_000]));
            visit.click("main form .btns button.btn");
            assertThat(page.locator(".errors")).containsText("10 MB");
            assertThat(page.locator(".file.got")).containsText("租赁合同.pdf");
            visit.sound("papers-too-large");
            page.locator("input[type=file]").first().setInputFiles(new FilePayload[] {
                new FilePayload("营业执照".repeat(50) + ".pdf", "application/pdf", Papers.pdf()),
                new FilePayload("照片.jpg", "image/jpeg", "RIFF\20\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1))
            });
            visit.click("main form .btns button.btn");
            assertThat(page.locator(".errors")).containsText("照片.jpg：这个文件是 WebP 图片");
            assertThat(page.getByText("营业执照".repeat(29) + ".pdf · PDF，1 页")).hasCount(1);
            assertThat(page.getByText("租赁合同.pdf · PDF，1 页")).hasCount(1);
        }
    }

    private Visit shownTheCode(String username, CaseNumber number, String code) {
        Visit visit = CHROMIUM.visit(port, 1280, true);
        visit.open("/login");
        visit.login(username);
        visit.open("/track");
        visit.page().locator("#number").fill(number.value());
        visit.page().locator("#code").fill(code);
        visit.click("main form button");
        return visit;
    }

    private static void register(Visit visit, String username, String idNumber) {
        Page page = visit.page();
        page.locator("#username").fill(username);
        page.locator("#name").fill("赵新");
        page.locator("#idNumber").fill(idNumber);
        page.locator("#mobile").fill("13800000009");
        page.locator("#password").fill("first-password");
        page.locator("#again").fill("first-password");
        visit.click("main form button");
    }

    private static void change(Visit visit, String present) {
        visit.page().locator("#present").fill(present);
        visit.page().locator("#password").fill("second-password");
        visit.page().locator("#again").fill("second-password");
        visit.click("main form button");
    }
}
