package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.identity.Visitor;
import org.yiciban.shared.CaseNumber;

/** A case that waits for a date: the guide says so, the tracking page says until when, and the lead agency sets it anew. */
@Import(Office.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "yiciban.engine.job-executor=false",
            "yiciban.demo-cases=false",
            "yiciban.bundles=src/test/resources/dates/bundles",
            "spring.datasource.url=jdbc:h2:mem:date-pages;DB_CLOSE_DELAY=-1",
            "yiciban.materials.uploads=target/date-pages-${surefire.forkNumber:1}"
        })
class CaseDatePagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    private Visit visit(String username) {
        Visit visit = CHROMIUM.visit(port, 1280, true);
        visit.open("/login");
        visit.login(username);
        return visit;
    }

    @Test
    void theDateIsToldEverywhereAndSetByWhoGivesIt() throws Exception {
        CaseNumber number = office.receivedFor("night-stall", "citizen");
        office.accept(number);
        try (Visit citizen = visit("citizen")) {
            Assertions.assertThat(citizen.open("/services/night-stall")).isEqualTo(200);
            citizen.sound("guide-dates");
            assertThat(citizen.page().locator("main")).containsText("等候：夜市开放报名");
            Assertions.assertThat(citizen.open("/track/" + number)).isEqualTo(200);
            citizen.sound("track-dates");
            assertThat(citizen.page().locator("main")).containsText("办件等候“夜市开放报名”：");
            assertThat(citizen.page().locator("main")).containsText("目前没有需要部门办理的事项。");
            Assertions.assertThat(new Visitor(port)
                            .getAs("citizen", "demo", "/api/v1/cases/" + number)
                            .body())
                    .contains("{\"id\":\"night-market\",\"name\":\"夜市开放报名\",\"at\":", "\"waits\":true,\"past\":false");
        }
        try (Visit other = visit("urban")) {
            other.open("/window/cases/" + number + "/deadlines");
            assertThat(other.page().locator("form[action*='/dates/']")).hasCount(0);
        }
        try (Visit lead = visit("amr")) {
            String page = "/window/cases/" + number + "/deadlines";
            Assertions.assertThat(lead.open(page)).isEqualTo(200);
            lead.sound("window-dates");
            // what an item gives is its agency's, here the same one
            assertThat(lead.page().locator("form[action*='/dates/']")).hasCount(3);
            lead.page().locator("#at-night-market").fill("2020-01-01T09:00");
            lead.page().locator("#why-night-market").fill("场地检修");
            lead.click("form[action$='/night-market'] button");
            assertThat(lead.page().locator("#refused")).containsText("新的日期应当在现在之后");
            assertThat(lead.page().locator("#why-night-market")).hasValue("场地检修");
            lead.soundOrRefused("window-dates-refused");
            lead.page().locator("#at-night-market").fill("2099-05-07T09:30");
            lead.click("form[action$='/night-market'] button");
            assertThat(lead.page().locator("main")).containsText("2099-05-07 09:30");
        }
        try (Visit citizen = visit("citizen")) {
            citizen.open("/track/" + number);
            assertThat(citizen.page().locator("main")).containsText("“夜市开放报名”定为 2099-05-07 09:30（场地检修）。");
        }
    }
}
