package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One person's visit in a browser. Whatever the page's security policy had to stop is remembered and fails the test. */
public final class Visit implements AutoCloseable {

    private static final List<String> OBSTACLES = List.of("serious", "critical");
    /** With {@code -Dpictures}, pages are photographed into target/pages, for people to look at. */
    private static final boolean PICTURES = Boolean.getBoolean("pictures");
    /** Long enough for a machine that has other things to do; nobody waits longer than the page takes. */
    private static final int PATIENCE_MILLIS = 60_000;

    /** What sticks out of a page that has to be moved sideways: the innermost elements, and by how much. */
    private static final String TOO_WIDE =
            """
            () => {
              const wide = document.documentElement.scrollWidth - innerWidth;
              const out = [...document.querySelectorAll('body *')]
                  .filter(one => one.getBoundingClientRect().right > innerWidth + 1);
              return wide <= 0 ? [] : [wide + ' px', ...out
                  .filter(one => !out.some(other => other !== one && one.contains(other)))
                  .map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40))];
            }""";

    /** Text that stands in a column hardly wider than a letter, one below the other. */
    private static final String SQUEEZED =
            """
            () => [...document.querySelectorAll('body :is(p, li, dd, dt, td, th, label, summary, h1, h2, h3)')]
                .filter(one => one.getClientRects().length && !one.closest('.vh, [hidden]'))
                .filter(one => one.textContent.trim().length > 10)
                .map(one => [one, one.getBoundingClientRect()])
                .filter(([, box]) => box.width < 32 && box.height > 5 * box.width)
                .map(([one]) => one.tagName + ' ' + one.textContent.trim().slice(0, 40))""";

    private static final Pattern PLACE = Pattern.compile("-(320|360|1280)(-no-script)?$");
    /** States of pages that were examined for obstacles in this JVM: neither width nor scripts change what axe reads. */
    private static final Set<String> EXAMINED = ConcurrentHashMap.newKeySet();

    /** What every page that tells of an error ends with, and the number of it. */
    private static final Pattern ERROR = Pattern.compile("(错误代码|Error code) [45]\\d\\d");

    private final BrowserContext context;
    private final Page page;
    private final String root;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, int port, boolean scripts) {
        this.context = context;
        this.scripts = scripts;
        this.root = "http://127.0.0.1:" + port;
        this.page = newPage();
    }

    /** The page that is open. */
    public Page page() {
        return page;
    }

    /** Another window of the same person. */
    public Page newPage() {
        Page another = context.newPage();
        another.setDefaultTimeout(PATIENCE_MILLIS);
        another.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(another.url() + " " + message.text());
            }
        });
        another.onPageError(error -> complaints.add(another.url() + " " + error));
        return another;
    }

    public BrowserContext context() {
        return context;
    }

    /** Opens a path and gives the status. */
    public int open(String path) {
        Response response = page.navigate(root + path);
        return response.status();
    }

    /** Logs in on the login page that is open. */
    public void login(String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill("demo");
        click("main form button");
    }

    /** Clicks what leads to another page. */
    public void click(String selector) {
        Locator found = page.locator(selector).first();
        found.click();
        page.waitForLoadState();
    }

    /** The same where a page that tells of an error is one of the answers that are looked for. */
    public void soundOrRefused(String name) {
        looksSound(name);
    }

    /**
     * No page that tells of an error, one heading, no wider than the screen, no text squeezed, no serious obstacle for anybody, nothing against the security policy.
     *
     * @param name the state of the page, and the width at its end where several are looked at
     */
    public void sound(String name) {
        assertThat(page.locator("main").textContent())
                .as("an error page stands at %s, %s", name, page.url())
                .doesNotContainPattern(ERROR);
        looksSound(name);
    }

    private void looksSound(String name) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/pages/" + name + ".png"))
                    .setFullPage(true));
        }
        assertThat(page.locator("main h1").count()).as("headings of %s", name).isEqualTo(1);
        assertThat(complaints).as("complaints on %s", name).isEmpty();
        if (scripts) {
            assertThat((List<?>) page.evaluate(TOO_WIDE))
                    .as("what is too wide on %s", name)
                    .isEmpty();
            assertThat((List<?>) page.evaluate(SQUEEZED))
                    .as("what is squeezed on %s", name)
                    .isEmpty();
            if (EXAMINED.add(PLACE.matcher(name).replaceFirst(""))) {
                assertThat(obstacles()).as("obstacles on %s", name).isEmpty();
            }
        }
    }

    /** All in the page itself and violations alone: half the time of what a second page would gather about the rest. */
    private List<String> obstacles() {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(violations).analyze().getViolations().stream()
                        .filter(rule -> OBSTACLES.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
