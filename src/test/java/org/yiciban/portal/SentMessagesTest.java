package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.application.Defect;
import org.yiciban.notification.PostRounds;
import org.yiciban.notification.SmsHook;
import org.yiciban.shared.CaseNumber;

/** The applicant sees what was sent about his case and what didn't arrive, and says whether he wants text messages. */
@PortalTest
@Import(PostRounds.class)
@ContextConfiguration(initializers = SentMessagesTest.Place.class)
class SentMessagesTest {

    private static final SmsHook HOOK = SmsHook.started();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private PostRounds rounds;

    static class Place implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            List<String> settings = new ArrayList<>(HOOK.settings());
            settings.add("spring.datasource.url=jdbc:h2:mem:sent-messages;DB_CLOSE_DELAY=-1");
            settings.add("yiciban.mail.background=false");
            TestPropertyValues.of(settings).applyTo(context);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void whatWasSentIsListedAndTextMessagesAreSwitchedOff(int width) {
        HOOK.answers(422);
        CaseNumber number = office.received("citizen2");
        rounds.round();
        office.demand(number, new Defect("proposedName", null, "请更换字号。"));
        rounds.round();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login");
            visit.login("citizen2");
            visit.open("/track/" + number);
            visit.click("#sent-messages");
            Locator rows = visit.page().locator("#sent li");
            assertThat(rows).hasCount(2);
            assertThat(rows.nth(0)).containsText("需要补正");
            assertThat(rows.nth(0)).containsText("短信已发往 138****");
            assertThat(rows.nth(1)).containsText("短信没有送到 138****");
            visit.sound("sent-messages-" + width);

            visit.click("#choice button");
            assertThat(visit.page().locator("#choice")).containsText("短信提醒已经关闭");
            visit.sound("sent-messages-off-" + width);
            visit.click("#choice button");
            assertThat(visit.page().locator("#choice")).containsText("不再接收短信");

            visit.open("/track/" + number + "/messages?lang=en");
            assertThat(rows.nth(1)).containsText("not delivered");
            visit.sound("sent-messages-en-" + width);
        }
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + number + "/messages");
            assertThat(visit.page().locator("main")).not().containsText("138****");
        }
    }
}
