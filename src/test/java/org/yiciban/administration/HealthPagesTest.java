package org.yiciban.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.figures.Figure;
import org.yiciban.figures.Figure.Light;
import org.yiciban.figures.Figures;
import org.yiciban.window.WindowTest;

/** How the program fares, in words, on a small screen and a wide one. */
@WindowTest
class HealthPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    @Autowired
    Figures figures;

    @Test
    void theAdministratorReadsHowTheProgramFares() {
        for (int width : new int[] {360, 1280}) {
            for (String language : List.of("zh-CN", "en")) {
                try (Visit admin = CHROMIUM.visit(port, width, true)) {
                    admin.context()
                            .addCookies(List.of(new Cookie("lang", language).setUrl("http://127.0.0.1:" + port)));
                    admin.open("/login");
                    admin.login("admin");
                    admin.open("/admin/stuck");
                    admin.click("main a[href='/admin/health']");
                    for (Figure figure : Figure.values()) {
                        assertThat(admin.page().locator("#" + figure).count())
                                .as(figure.name())
                                .isEqualTo(figures.has(figure) ? 1 : 0);
                    }
                    assertThat(admin.page().locator("#SESSIONS .light").count())
                            .as("what can't worry has no light")
                            .isZero();
                    assertThat(admin.page().locator("main").textContent())
                            .contains(language.equals("en") ? "Answers" : "正常应答")
                            .contains(language.equals("en") ? "Since the last backup" : "距上次备份")
                            .contains(language.equals("en") ? "Never" : "从未")
                            .doesNotContain("??");
                    admin.sound("admin-health-" + width + "-" + language);
                }
            }
        }
    }

    /** What can worry says what to do; what can't has a word at least. */
    @Test
    void everyFigureHasWordsAndEveryLightSaysWhatToDo() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (Figure figure : Figure.values()) {
                assertThat(messages.getMessage("admin.health." + figure, null, language))
                        .isNotBlank();
                if (figure.light(0) != Light.NONE) {
                    assertThat(messages.getMessage("admin.health.do." + figure, null, language))
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void lightsGoByTheBoundsAndWhatIsUnknownHasNone() {
        assertThat(Figure.JOBS_OLDEST.light(0)).isEqualTo(Light.GREEN);
        assertThat(Figure.JOBS_OLDEST.light(60)).isEqualTo(Light.YELLOW);
        assertThat(Figure.JOBS_OLDEST.light(600)).isEqualTo(Light.RED);
        assertThat(Figure.JOBS_OLDEST.light(Double.NaN)).isEqualTo(Light.NONE);
        assertThat(Figure.DATABASE.light(0)).isEqualTo(Light.RED);
        assertThat(Figure.DATABASE.light(1)).isEqualTo(Light.GREEN);
        assertThat(Figure.SPACE.light(1 << 20)).isEqualTo(Light.RED);
        assertThat(Figure.SPACE.light(1 << 29)).isEqualTo(Light.YELLOW);
        assertThat(Figure.BACKUP_AGE.light(Double.POSITIVE_INFINITY)).isEqualTo(Light.RED);
        assertThat(Figure.BACKUP_AGE.light(90_000)).isEqualTo(Light.GREEN);
        assertThat(Figure.SESSIONS.light(5)).isEqualTo(Light.NONE);
    }
}
