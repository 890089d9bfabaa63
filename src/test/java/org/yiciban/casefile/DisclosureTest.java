package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.PublicationObjections;
import org.yiciban.casefile.disclosure.Disclosure;
import org.yiciban.casefile.disclosure.DisclosureObjections;
import org.yiciban.casefile.disclosure.Disclosures;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.shared.ItemKey;

/** Grants of licences are open to the public 公开 (licensing law Art. 40): what of them, from when, and until when. */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:disclosure;DB_CLOSE_DELAY=-1")
class DisclosureTest {

    private static final ItemKey PERMIT = ItemKey.read("food-permit");
    private static final String SECRET = "许可内容写有本店独家配方的工艺名称，公开即泄露商业秘密。";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Disclosures disclosures;

    @Autowired
    DisclosureObjections objections;

    @Autowired
    RevocationDesk revocations;

    @Autowired
    PublicationObjections holders;

    @Autowired
    JdbcClient jdbc;

    /** Decided on a Monday; seven working days later it is public. */
    private CaseScenario granted() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .receivedOn("2026-03-02T10:00")
                .finishedWell();
        assertThat(scenario.item("food-permit").granted()).isTrue();
        return scenario;
    }

    private List<Disclosure> published(CaseScenario scenario) {
        return disclosures.published("", 0, Disclosures.ROWS).stream()
                .filter(one -> one.caseNumber().equals(scenario.number()))
                .toList();
    }

    private void object(CaseScenario scenario, String why, String who) {
        holders.object(scenario.number(), Viewer.of(scenarios.account(who)), PERMIT, why, Channel.WEB, null);
    }

    private void answer(CaseScenario scenario, boolean withhold, String who) {
        objections.answer(scenario.number(), PERMIT, withhold, "经审查，理由成立与否已经核实。", scenarios.account(who), Channel.WEB);
    }

    private Disclosure entry(CaseScenario scenario) {
        return objections
                .of(scenario.number(), PERMIT, Viewer.of(scenarios.account("amr")))
                .of();
    }

    @Test
    void aLicenceIsPublicAfterSevenWorkingDaysAndNothingElseIs() {
        CaseScenario scenario = granted();
        assertThat(published(scenario)).as("its holder may object until then").isEmpty();
        assertThat(entry(scenario).publishOn())
                .as("within seven working days")
                .isBetween(
                        entry(scenario).decidedOn().plusDays(7),
                        entry(scenario).decidedOn().plusDays(11));

        scenario.then(entry(scenario).publishOn() + "T08:00");

        assertThat(published(scenario))
                .as("licences only: no filing, no verification")
                .allSatisfy(one -> assertThat(scenario.file()
                                .release()
                                .item(one.item().code())
                                .isLicence())
                        .isTrue())
                .anySatisfy(one -> assertThat(one.item()).isEqualTo(PERMIT));
        assertThatThrownBy(() -> object(scenario, SECRET, "citizen"))
                .as("it is public already")
                .isInstanceOf(ActRefused.class);
    }

    @Test
    void ofANaturalPersonOnlyAMaskedNameIsPublicAndNotAfterItsEnd() {
        CaseScenario scenario = granted();
        jdbc.sql("update disclosed_grant set organisation = false, holder = '林*', credit_code = null,"
                        + " valid_until = date '2026-06-30' where case_number = ?")
                .param(scenario.number().value())
                .update();

        scenario.then("2026-06-30T20:00");
        assertThat(published(scenario)).isNotEmpty().allSatisfy(one -> {
            assertThat(one.holder()).isEqualTo("林*");
            assertThat(one.creditCode()).isNull();
        });
        assertThat(disclosures.published("林", 0, Disclosures.ROWS))
                .as("persons are not found by name")
                .isEmpty();

        scenario.then("2026-07-01T00:01");
        assertThat(published(scenario)).isEmpty();
    }

    @Test
    void aBusinessSecretIsKeptBackByTheAuthorityThatGranted() {
        CaseScenario scenario = granted();
        assertThatThrownBy(() -> object(scenario, " ", "citizen")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> object(scenario, SECRET, "citizen2")).isInstanceOf(ActRefused.class);
        object(scenario, SECRET, "citizen");
        assertThatThrownBy(() -> object(scenario, SECRET, "citizen")).as("once").isInstanceOf(ActRefused.class);
        assertThat(objections.waiting(scenarios.account("amr")))
                .anySatisfy(one -> assertThat(one.reason()).isEqualTo(SECRET));

        scenario.then(entry(scenario).publishOn().plusDays(1) + "T08:00");
        assertThat(published(scenario)).as("not before it is answered").noneMatch(one -> one.item()
                .equals(PERMIT));
        assertThatThrownBy(() -> answer(scenario, true, "tax")).isInstanceOf(ActRefused.class);

        answer(scenario, true, "amr");

        assertThatThrownBy(() -> answer(scenario, false, "amr2"))
                .as("one answer")
                .isInstanceOf(ActRefused.class);
        scenario.then(LocalDate.parse("2026-05-20") + "T08:00");
        assertThat(published(scenario)).noneMatch(one -> one.item().equals(PERMIT));
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.what())
                .contains(JournalEvent.DISCLOSURE_OBJECTED, JournalEvent.DISCLOSURE_ANSWERED);
    }

    @Test
    void whatIsNoSecretIsPublishedAndWhatIsRevokedLaterIsMarked() {
        CaseScenario scenario = granted();
        object(scenario, SECRET, "citizen");
        answer(scenario, false, "amr");
        assertThatThrownBy(() -> object(scenario, SECRET, "citizen"))
                .as("nobody keeps it back for good")
                .isInstanceOf(ActRefused.class);
        scenario.then(entry(scenario).publishOn() + "T08:00");
        assertThat(published(scenario)).anySatisfy(one -> {
            assertThat(one.item()).isEqualTo(PERMIT);
            assertThat(one.end()).isNull();
        });

        revocations.cancel(
                scenario.number(),
                PERMIT,
                new RevocationDesk.Asked("IMPOSSIBLE", "持证人已经终止经营，注销许可。", ""),
                scenarios.account("amr"),
                Channel.WEB);

        assertThat(published(scenario)).anySatisfy(one -> {
            assertThat(one.item()).isEqualTo(PERMIT);
            assertThat(one.end()).isEqualTo(Disclosure.End.CANCELLED);
        });
    }

    @Test
    void programsReadItAsJsonAndAsAFile() throws Exception {
        CaseScenario scenario = granted();
        scenario.then(entry(scenario).publishOn() + "T08:00");
        String document = entry(scenario).document();

        assertThat(get("/api/v1/disclosures").body())
                .contains(document)
                .doesNotContain(scenario.number().value());
        HttpResponse<String> file = get("/disclosures/file");
        assertThat(file.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
        assertThat(file.body())
                .contains(document)
                .doesNotContain(scenario.number().value());
        assertThat(get("/api/v1/disclosures?name=查无此名").body()).isEqualTo("[]");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + path.replace("查无此名", "%E6%9F%A5")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePagesShowItToAnybodyItsHolderAndItsAuthority(int width) {
        CaseScenario scenario = granted();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + scenario.number());
            page.click("a[href$='/disclosure/" + PERMIT + "']");
            page.click("main form button");
            visit.sound("disclosure-" + width);
            assertThat(page.textContent(".field.bad")).contains("请写明理由");
            page.fill("#reason", SECRET);
            page.click("main form button");
            assertThat(page.textContent("main")).contains("答复之前不公开");
        }
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr");
            visit.open("/window/disclosures");
            visit.sound("disclosures-office-" + width);
            String form = "section:has-text('" + scenario.number() + "')";
            page.fill(form + " textarea", "配方不在公开之列。");
            page.click(form + " button[value=publish]");
            assertThat(page.textContent("main")).contains("已答复");
        }
        scenario.then(entry(scenario).publishOn() + "T08:00");
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/disclosures");
            visit.sound("disclosures-" + width);
            assertThat(visit.page().textContent("main"))
                    .contains(entry(scenario).document());
        }
    }

    /** Who has no account objects on paper: at the counter, by name, and is given a receipt. */
    @Test
    void theCounterTakesItFromWhoeverStandsBeforeIt() {
        CaseScenario scenario = granted();
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("clerk");
            visit.open("/window/cases/" + scenario.number());
            page.click("a[href$='/disclosure-objection/" + PERMIT + "']");
            page.fill("#reason", SECRET);
            page.click("main form button.btn");
            assertThat(page.locator("#presence-name-error").count())
                    .as("who stands there")
                    .isEqualTo(1);
            assertThat(page.inputValue("#reason")).isEqualTo(SECRET);
            visit.sound("disclosure-counter");
            page.fill("#presence-name", "林晓");
            page.selectOption("select[name=_presence-document]", "ID_CARD");
            page.fill("#presence-number", scenario.file().filing().applicant().idNumber());
            page.click("main form button.btn");
            assertThat(page.textContent("main")).contains("接收凭证", "异议", "商业秘密");
        }
        assertThat(entry(scenario).state()).isEqualTo(Disclosure.State.OBJECTED);
    }
}
