package org.yiciban.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** Where names are long, as in English, the bar still holds all its links: nobody has to move the page to log out. */
@WindowTest
class OfficeBarTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Test
    void theBarFitsInEnglishForEverybodyOnEveryWideScreen() {
        for (String who : List.of("clerk", "amr-head", "supervisor", "admin", "auditor")) {
            try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
                visit.context().addCookies(List.of(new Cookie("lang", "en").setUrl("http://127.0.0.1:" + port)));
                visit.open("/login");
                visit.login(who);
                for (int width : List.of(1280, 1024)) {
                    visit.page().setViewportSize(width, 900);
                    visit.sound("bar-" + who + "-" + width);
                    assertThat(visit.page()
                                    .locator(".obar > .me .logout button")
                                    .boundingBox()
                                    .x)
                            .as("%s logs out at %s px", who, width)
                            .isLessThan(width - 44);
                }
            }
        }
    }
}
