package org.yiciban.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.Yiciban;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;

/**
 * How long whole pages take, asked over HTTP one after another, beside 10, 10 000 and 200 000 open cases. Cases and
 * tasks are seeded by SQL. The first round spreads the tasks over the agencies as in a town; the last gives all of them
 * to one, more than any officer will ever see.
 */
public final class PageFigures {

    private static final List<Integer> NUMBERS = List.of(10, 10_000, 200_000);
    private static final int WARMING_UP = 15;
    private static final int ASKED = 41;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final JdbcTemplate jdbc;
    private final ConfigurableApplicationContext context;
    private final Map<String, List<Long>> figures = new LinkedHashMap<>();

    private PageFigures(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
    }

    public static void main(String[] arguments) {
        for (BenchDatabase database : BenchDatabase.values()) {
            List<String> settings = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--yiciban.engine.job-executor=false",
                    "--yiciban.demo-cases=true",
                    "--logging.level.root=warn",
                    "--spring.datasource.url=" + database.newUrl()
                            // H2 would give the answer of a moment ago to the same question
                            + (database == BenchDatabase.H2 ? ";OPTIMIZE_REUSE_RESULTS=0" : "")));
            if (database == BenchDatabase.POSTGRESQL) {
                settings.add("--spring.datasource.username=postgres");
                settings.add("--spring.datasource.password=postgres");
            }
            try (ConfigurableApplicationContext context =
                    new SpringApplicationBuilder(Yiciban.class).run(settings.toArray(String[]::new))) {
                new PageFigures(context).run(database.name());
            }
        }
    }

    private void run(String database) {
        String model =
                jdbc.queryForObject("select min(case_number) from case_file where account = 'citizen'", String.class);
        int there = 0;
        for (int number : NUMBERS) {
            seed(model, there, number);
            there = number;
            ask(model, "");
        }
        jdbc.update("update work_task set desk = 'amr@990101' where bundle = ?", SeededTasks.BUNDLE);
        analyze();
        ask(model, ", all of one agency");
        System.out.println("| " + database + ", ms | 10 | 10 000 | 200 000 |");
        System.out.println("|---|---|---|---|");
        figures.forEach((page, medians) -> System.out.println("| " + page + " | "
                + String.join(
                        " | ",
                        medians.stream()
                                .map(nanos -> "%.1f".formatted(nanos / 1e6))
                                .toList())
                + " |"));
    }

    private void ask(String number, String more) {
        HttpClient officer = loggedIn("amr");
        HttpClient citizen = loggedIn("citizen");
        measure("inbox" + more, officer, "/window");
        measure("inbox, one light, third page" + more, officer, "/window?light=YELLOW&page=3");
        measure("inbox, search" + more, officer, "/window?q=" + encoded("申请人77"));
        measure("tracking page" + more, citizen, "/track/" + number);
        measure("my cases" + more, citizen, "/my/cases");
    }

    private void measure(String page, HttpClient who, String path) {
        long[] took = IntStream.range(0, WARMING_UP + ASKED)
                .mapToLong(turn -> {
                    long start = System.nanoTime();
                    HttpResponse<String> answer = get(who, path);
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(path + " answers " + answer.statusCode());
                    }
                    return System.nanoTime() - start;
                })
                .skip(WARMING_UP)
                .sorted()
                .toArray();
        figures.computeIfAbsent(page, any -> new ArrayList<>()).add(took[took.length / 2]);
        System.out.printf(
                "%s: median %.1f ms, longest %.1f ms%n",
                page, took[took.length / 2] / 1e6, took[took.length - 1] / 1e6);
    }

    /** Tasks go round the agencies; each has a case of its own. */
    private void seed(String model, int from, int to) {
        List<String> agencies = jdbc.queryForList(
                "select distinct agency || '@' || division from account where agency is not null order by 1",
                String.class);
        jdbc.update("delete from work_task where bundle = ?", SeededTasks.BUNDLE);
        SeededTasks.open(jdbc, context.getBean(Clock.class).instant(), to);
        jdbc.batchUpdate(
                "update work_task set desk = ? where task_id = ?",
                IntStream.range(0, to)
                        .mapToObj(n -> new Object[] {agencies.get(n / 5 % agencies.size()), SeededTasks.id(n)})
                        .toList());
        jdbc.batchUpdate(
                """
                insert into case_file (case_number, bundle, release_id, division, channel, account, on_behalf_of,
                    applicant, applicant_name, situation, electronic_service, code_salt, status, received_at,
                    round_received_at, rounds, notices, journal_length, journal_head)
                select ?, bundle, release_id, division, channel, ?, on_behalf_of, applicant, applicant_name,
                    situation, electronic_service, code_salt, status, received_at, round_received_at, rounds, notices,
                    0, '' from case_file where case_number = ?""",
                IntStream.range(from, to)
                        .mapToObj(n -> new Object[] {
                            CaseNumber.of(LocalDate.of(2026, 10, 1), new DivisionCode("990101"), "BLK", n)
                                    .value(),
                            "someone-" + n,
                            model
                        })
                        .toList());
        analyze();
    }

    private void analyze() {
        jdbc.execute("analyze");
    }

    private HttpClient loggedIn(String who) {
        HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Matcher token = TOKEN.matcher(get(http, "/login").body());
        if (!token.find()) {
            throw new IllegalStateException("no token on the login page");
        }
        String form = "username=" + who + "&password=demo&_csrf=" + encoded(token.group(1));
        send(
                http,
                HttpRequest.newBuilder(address("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        return http;
    }

    private HttpResponse<String> get(HttpClient http, String path) {
        return send(http, HttpRequest.newBuilder(address(path)).build());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
