package org.yiciban.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.atrest.Opened;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Defect;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.demo.DemoClock;
import org.yiciban.draft.ApplicantEntry;
import org.yiciban.draft.Drafts;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows every link from every start, as each kind of person, in English, on a screen of 320 px (1280 px magnified four
 * times) with motion reduced: each page is sound, light and in one language. What it weighs stands in
 * target/page-weights.md afterwards. In a database of its own, because it moves the clock forward until limits have passed.
 */
@PortalTest
@Import(NonsenseForms.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:every-page;DB_CLOSE_DELAY=-1")
class EveryPageTest {

    private static final int NARROWEST = 320;
    private static final int HEAVIEST_CITIZEN_PAGE = 60_000;
    private static final int HEAVIEST_CITIZEN_SCRIPT = 20_000;
    private static final int HEAVIEST_OFFICE_PAGE = 150_000;

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{4,}(?:_[A-Z]+)*\\b");
    /** Whoever runs the program sets them by these names. */
    private static final String SETTING = "YICIBAN_";

    private static final Set<String> FORMATS = Set.of("JPEG", "JSON", "HEIC", "HTTP", "SNAPSHOT");

    /** Texts in Chinese letters that no element marks as Chinese. */
    private static final String UNMARKED =
            """
            () => {
              const found = new Set();
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text = walk.nextNode(); text; text = walk.nextNode()) {
                const inside = text.parentElement;
                if (/\\p{Script=Han}/u.test(text.data) && !inside.closest('script, style, textarea')
                    && inside.closest('[lang]').lang === 'en') {
                  found.add(text.data.trim());
                }
              }
              return [...found];
            }""";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    private Office office;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private NonsenseForms forms;

    private record Weight(int all, int scripts) {}

    private final TreeMap<String, Weight> weights = new TreeMap<>();
    private List<String> proper;
    private final SoftAssertions all = new SoftAssertions();

    @Test
    void whereverALinkLeadsThePageIsSoundLightAndInOneLanguage() throws IOException {
        List<CaseNumber> abandoned = abandoned();
        CaseNumber finished = office.received("citizen");
        office.toTheEnd(finished);
        CaseNumber incomplete = office.received("citizen");
        office.demand(incomplete, new Defect("proposedName", null, "请写全称"));
        office.received("citizen");
        office.accept(office.received("citizen"));
        proper = properNames();

        follow(null, "/", "/track", "/login");
        String draft = "/apply/" + draft();
        follow(
                "citizen",
                "/my/cases",
                "/track/" + finished,
                "/track/" + incomplete,
                draft,
                draft + "/papers",
                draft + "/summary");
        for (String officer : List.of("clerk", "amr", "amr-head", "supervisor", "government")) {
            follow(officer, "/window", "/window/cases/" + finished, "/window/cases/" + incomplete);
        }
        follow("clerk", "/window/cases/" + abandoned.get(0) + "/reinstatement");
        for (String officer : List.of("clerk", "amr-head")) {
            follow(officer, "/window", "/window/cases/" + abandoned.get(1));
        }
        follow(
                "clerk",
                "/window/counter",
                "/window/counter/"
                        + drafts.beginAtTheWindow(accounts.find("clerk").orElseThrow(), release())
                                .id());
        follow("admin", "/admin/staff", "/admin/calendars", "/admin/stuck");
        follow("modeller", "/workbench", "/models/checks", "/models/drafts");
        follow("publisher", "/workbench", "/models/checks", "/models/drafts");
        follow("auditor", "/admin/traces", "/admin/traces?kind=CASE_OPENED");

        Stream.of(
                        "citizen",
                        "clerk",
                        "amr",
                        "amr-head",
                        "fire-head",
                        "supervisor",
                        "government",
                        "modeller",
                        "publisher",
                        "admin")
                .forEach(who -> forms.as(who, session(who)));
        forms.about(Map.of("finished", finished, "incomplete", incomplete, "abandoned", abandoned.get(0)), draft);
        all.assertThatCode(forms::refused).doesNotThrowAnyException();

        write();
        all.assertThat(weights).hasSizeGreaterThan(30);
        all.assertAll();
    }

    /** Two that nobody supplemented in time; of the second an act that came in time was recorded late. */
    private List<CaseNumber> abandoned() {
        Instant began = clock.instant();
        List<CaseNumber> both = Stream.of("citizen", "citizen2")
                .map(account -> office.receivedFor("restaurant-opening", account))
                .toList();
        both.forEach(number -> office.demand(number, new Defect("shopName", null, "请写全称")));
        clock.advanceTo(began.plus(Duration.ofDays(90)));
        office.fire();
        office.recordLate(both.get(1), "clerk", began, Map.of("shopName", "拾光小馆"));
        return both;
    }

    private void follow(String who, String... starts) {
        String session = who == null ? null : session(who);
        Deque<String> ahead = new ArrayDeque<>(List.of(starts));
        Set<String> unseen = new TreeSet<>(ahead);
        Set<String> kinds = new TreeSet<>();
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            String kind = kind(path);
            boolean seen = weights.containsKey(kind) && !kind.endsWith("/tasks/{id}");
            // each start is another state of its page, also where another of its kind was looked at
            boolean start = unseen.remove(path);
            if (kinds.add(kind) && !seen || start) {
                ahead.addAll(look(path, kind, who, session));
            }
        }
    }

    private List<String> look(String path, String kind, String who, String session) {
        List<Response> answers = new ArrayList<>();
        try (Visit visit = CHROMIUM.visit(port, NARROWEST, true)) {
            visit.context().addCookies(List.of(cookie("lang", "en")));
            if (session != null) {
                visit.context().addCookies(List.of(cookie("YICIBAN", session)));
            }
            Page page = visit.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.onResponse(answers::add);
            all.assertThat(visit.open(path)).as("%s as %s", path, who).isLessThan(400);
            page.waitForLoadState();
            String name = "every" + kind.replaceAll("[^a-z0-9]+", "-") + (who == null ? "" : "-" + who);
            all.assertThatCode(() -> visit.sound(name))
                    .as("%s as %s", path, who)
                    .doesNotThrowAnyException();
            all.assertThat(chinese(page))
                    .as("Chinese on the English page %s as %s", path, who)
                    .isEmpty();
            all.assertThat(constants(page))
                    .as("constants on the page %s as %s", path, who)
                    .isEmpty();
            weigh(kind, answers);
            return links(page);
        }
    }

    /** What is Chinese on an English page, but for names, numbers of documents and what people typed. */
    private List<String> chinese(Page page) {
        return ((List<?>) page.evaluate(UNMARKED))
                .stream()
                        .map(text -> proper.stream().reduce(text.toString(), (left, name) -> left.replace(name, "")))
                        .map(text -> text.replaceAll("\\S+〔\\d{4}〕\\d+号", ""))
                        .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
                        .toList();
    }

    /**
     * Words in capitals that are no names of formats or languages: what the code calls states, steps and kinds. A code that
     * was drawn may happen to have no digit, so what the page itself marks as one doesn't count.
     */
    private static List<String> constants(Page page) {
        String text = page.locator("body").innerText();
        String shown = page.locator(".code").allInnerTexts().stream()
                .reduce(text, (left, code) -> left.replace(code, ""))
                .replaceAll("[\\w.]*\\d\\w*", "");
        return CONSTANT.matcher(shown)
                .results()
                .map(MatchResult::group)
                .filter(word -> !FORMATS.contains(word) && !word.startsWith(SETTING))
                .distinct()
                .toList();
    }

    /** Longest first, so that no name hides in another. */
    private List<String> properNames() {
        List<String> names = new ArrayList<>(List.of("林晓", "林*"));
        typed(JsonMapper.shared().readValue(release().applicationSample(), Map.class), names);
        Opened opened = new Opened(program);
        Stream.of(
                        opened.texts("submission", "data"),
                        opened.texts("reinstatement", "data"),
                        opened.texts("case_file", "applicant"))
                .flatMap(List::stream)
                .forEach(data -> typed(JsonMapper.shared().readValue(data, Map.class), names));
        names.addAll(jdbc.sql("select on_behalf_of from case_file where on_behalf_of is not null")
                .query(String.class)
                .list());
        names.addAll(jdbc.sql("select text from defect").query(String.class).list());
        names.addAll(jdbc.sql("select name_zh from account").query(String.class).list());
        names.addAll(jdbc.sql("select name from upload").query(String.class).list());
        names.addAll(jdbc.sql("select applicant_name from case_file").query(String.class).list().stream()
                .map(name -> new Applicant(Applicant.Kind.PERSON, name, null, null, null, null).maskedName())
                .toList());
        names.sort(Comparator.comparing(String::length).reversed());
        return names;
    }

    private static void typed(Object value, List<String> found) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> typed(one, found));
        } else if (value instanceof List<?> list) {
            list.forEach(one -> typed(one, found));
        } else if (value instanceof String text && !text.isEmpty()) {
            found.add(text);
        }
    }

    private void weigh(String kind, List<Response> answers) {
        int sum = 0;
        int scripts = 0;
        for (Response answer : List.copyOf(answers)) {
            if (!answer.url().endsWith("/events")) {
                int size = answer.request().sizes().responseBodySize;
                sum += size;
                scripts += answer.url().endsWith(".js") ? size : 0;
            }
        }
        boolean ofOffice = kind.startsWith("/window") || kind.startsWith("/admin");
        all.assertThat(sum)
                .as("bytes of %s", kind)
                .isLessThanOrEqualTo(ofOffice ? HEAVIEST_OFFICE_PAGE : HEAVIEST_CITIZEN_PAGE);
        if (!ofOffice) {
            all.assertThat(scripts).as("scripts of %s", kind).isLessThanOrEqualTo(HEAVIEST_CITIZEN_SCRIPT);
        }
        weights.put(kind, new Weight(sum, scripts));
    }

    /** Where the links of the page lead, inside the program; downloads and changes of language left out. */
    private static List<String> links(Page page) {
        List<?> found = (List<?>)
                page.evaluate(
                        """
                () => [...document.querySelectorAll('a[href]:not([download])')]
                    .filter(a => a.origin === location.origin && !a.search.includes('lang='))
                    .map(a => a.pathname + a.search)""");
        return found.stream()
                .map(Object::toString)
                .filter(
                        path -> !path.matches(
                                ".*(/papers/|/documents/|/cases/[^/]+/file|/uploads/|\\.pdf|/assets/|/v3/|/api/|/logout|/notices/feed).*"))
                .toList();
    }

    /** The page without what differs from case to case. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("(/admin/staff)/.+", "$1/{account}")
                .replaceAll("/\\d{8}[0-9A-Z]{10,}", "/{case}")
                .replaceAll("/[0-9a-f]{8}-[0-9a-f-]{27}", "/{id}");
    }

    private String draft() {
        Map<?, ?> sample = JsonMapper.shared().readValue(release().applicationSample(), Map.class);
        Account citizen = accounts.find("citizen").orElseThrow();
        @SuppressWarnings("unchecked")
        Map<String, Object> situation = (Map<String, Object>) sample.get("situation");
        return drafts.begin(citizen, release(), situation, ApplicantEntry.known(citizen))
                .id();
    }

    private Release release() {
        return catalogue.current(new BundleKey("company-start-up")).orElseThrow();
    }

    private String session(String who) {
        try (Visit visit = CHROMIUM.visit(port, NARROWEST, false)) {
            visit.open("/login");
            visit.login(who);
            return visit.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("YICIBAN"))
                    .findFirst()
                    .orElseThrow()
                    .value;
        }
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl("http://127.0.0.1:" + port);
    }

    private void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("| Page | kB | of it scripts |", "|---|---|---|"));
        weights.forEach((page, weight) -> lines.add(
                String.format(Locale.ROOT, "| `%s` | %.1f | %.1f |", page, weight.all / 1e3, weight.scripts / 1e3)));
        Files.write(Path.of("target/page-weights.md"), lines);
    }
}
