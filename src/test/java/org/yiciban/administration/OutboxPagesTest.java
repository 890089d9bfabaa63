package org.yiciban.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.notification.MailServer;
import org.yiciban.notification.Outbox;
import org.yiciban.notification.PostRounds;

/** The administrator and the messages that could not be sent, in a browser. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:outbox;DB_CLOSE_DELAY=-1",
            "yiciban.engine.job-executor=false",
            "yiciban.demo-cases=false"
        })
@Import(PostRounds.class)
@ContextConfiguration(initializers = OutboxPagesTest.Place.class)
class OutboxPagesTest {

    private static final MailServer POST = MailServer.started();
    private static final String[] CASES = {
        "20260928990101B010000032", "20260928990101B01000005X", "20260928990101B010000104"
    };

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private PostRounds rounds;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    static class Place implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            List<String> settings = new ArrayList<>(POST.settings());
            settings.add("yiciban.mail.attempts=1");
            settings.add("yiciban.notification.sms.kind=stand-in");
            TestPropertyValues.of(settings).applyTo(context);
        }
    }

    @Test
    void whatWasGivenUpIsTriedAgainOneByOneOrAllAtOnce() {
        try (Visit admin = admin(1280)) {
            admin.open("/admin/outbox");
            assertThat(admin.page().locator(".empty").textContent()).contains("没有待发送的消息");
            assertThat(admin.page().locator("nav [aria-current=page]").first().textContent())
                    .contains("待发消息");
        }
        for (String number : CASES) {
            written(number, "ACCEPTED");
        }
        POST.down();
        rounds.round();
        for (int width : new int[] {360, 1280}) {
            try (Visit admin = admin(width)) {
                admin.open("/admin/outbox");
                assertThat(admin.page().locator("main").textContent())
                        .contains(CASES[0], "已受理", "z***@example.com", "已停止重试", "已尝试 1 次", "Connection refused")
                        .doesNotContain("zhang", "机密");
                admin.sound("admin-outbox-" + width);
                admin.open("/admin/outbox?lang=en");
                assertThat(admin.page().locator("main").textContent()).contains("Given up", "tried once", "accepted");
                admin.sound("admin-outbox-en-" + width);
            }
        }
        POST.up();
        try (Visit admin = admin(1280)) {
            admin.open("/admin/outbox");
            admin.click("td form button");
            assertThat(admin.page().locator("[role=status]").textContent()).contains("1 条消息将立即重发");
            admin.click("#retry-all");
            assertThat(admin.page().locator("[role=status]").textContent()).contains("2 条消息将立即重发");
            rounds.round();
            assertThat(POST.to("zhang@example.com")).hasSize(3);
            admin.open("/admin/outbox");
            assertThat(admin.page().locator("#count").textContent()).contains("待发送 0 条", "已发出（保留记录）3 条");
        }
        assertThat(jdbc.sql("select count(*) from staff_record where act = 'MAIL_RETRIED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(outbox.unsent()).isEmpty();
    }

    @Test
    void whatTheDemoWouldHaveSentIsShown() {
        written(CASES[0], "COMPLETED", "SMS", "13800001234");
        rounds.round();
        for (int width : new int[] {360, 1280}) {
            try (Visit admin = admin(width)) {
                admin.open("/admin/outbox");
                assertThat(admin.page().locator("#shown").textContent()).contains("138****1234", "机密");
                assertThat(admin.page().locator("#no-sms").count()).isZero();
                admin.sound("admin-outbox-shown-" + width);
            }
        }
        jdbc.sql("delete from outbox").update();
    }

    private void written(String number, String kind) {
        written(number, kind, "MAIL", "zhang@example.com");
    }

    private void written(String number, String kind, String way, String recipient) {
        jdbc.sql(
                        """
                        insert into outbox (message_key, case_number, kind, channel, recipient, language, subject, body,
                            state, created_at, attempts, next_try_at)
                        values (?, ?, ?, ?, ?, 'zh-CN', '机密', '机密', 'WAITING',
                            timestamp with time zone '2026-09-28 02:00:00+00', 0,
                            timestamp with time zone '2020-01-01 00:00:00+00')""")
                .params(number + "." + way, number, kind, way, recipient)
                .update();
    }

    private Visit admin(int width) {
        Visit visit = CHROMIUM.visit(port, width, true);
        visit.open("/admin/staff");
        visit.login("admin");
        return visit;
    }
}
