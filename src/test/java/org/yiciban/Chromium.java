package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The browser of all tests of this JVM: surefire runs each class by itself, but all in one session of the launcher. A test
 * class takes it with {@code @RegisterExtension static final Chromium}. The shell without windows is the same engine at half
 * the cost; only its viewer of PDF files is missing. The environment variable {@code CHROMIUM} names another program, to try
 * the whole browser everywhere. Without a browser the test is left out, in continuous integration it fails.
 */
public final class Chromium implements BeforeAllCallback {

    private static final Path SHELL = Path.of("/usr/bin/chromium-headless-shell");
    private static final Path WHOLE = Path.of("/usr/bin/chromium");

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            playwright.close();
        }
    }

    private final List<Path> programs;
    private Browser browser;

    /** The one that is named, else the shell, or the whole browser where there is no shell. */
    public Chromium() {
        this(Stream.concat(
                        Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream(), Stream.of(SHELL, WHOLE))
                .toList());
    }

    private Chromium(List<Path> programs) {
        this.programs = programs;
    }

    /** The whole browser, for tests that look at PDF files. */
    public static Chromium whole() {
        return new Chromium(List.of(WHOLE));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> program = programs.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            assertThat(System.getenv("CI")).as("CI needs Chromium").isNotEqualTo("true");
            Assumptions.abort("no Chromium on this machine");
        }
        browser = context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(program.get(), Chromium::start, Running.class)
                .browser();
    }

    /** A person with a browser of her own: own cookies, this width, with or without scripts. */
    public Visit visit(int port, int width, boolean scripts) {
        return new Visit(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(scripts)),
                port,
                scripts);
    }

    private static Running start(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Running(playwright, browser);
    }
}
