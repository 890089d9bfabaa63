package org.yiciban.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.api.ApiTest;
import org.yiciban.api.Program;
import org.yiciban.api.SubmittingTest;
import tools.jackson.databind.JsonNode;

@ApiTest
class OpenDoorsTest {

    private final Program program;

    @Autowired
    OpenDoorsTest(Program program) {
        this.program = program;
    }

    @Test
    void servicesAreListedAndExplained() {
        JsonNode list = program.call("/api/v1/bundles").get().body();
        JsonNode guide = program.call("/api/v1/bundles/company-start-up")
                .with("Accept-Language", "en")
                .get()
                .body();

        assertThat(list.valueStream().map(bundle -> bundle.path("key").asString()))
                .containsExactly(
                        "company-deregistration",
                        "company-start-up",
                        "restaurant-opening",
                        "road-transport-company",
                        "street-stall");
        assertThat(list.get(1).path("items").asInt()).isEqualTo(9);
        assertThat(guide.path("name").asString()).isEqualTo("Start a company");
        assertThat(guide.path("statutory").isNull())
                .as("none of its items is a licence")
                .isTrue();
        assertThat(guide.path("questions").get(0).path("type").asString()).isEqualTo("boolean");
        assertThat(guide.path("items").get(1).path("dependsOn").get(0).asString())
                .isEqualTo("name-declaration");
        assertThat(guide.path("items").get(3).path("optionalWhen").asString()).isEqualTo("needBank");
        assertThat(guide.path("form").path("components").isArray()).isTrue();
        assertThat(guide.path("sample").path("situation").path("needBank").asBoolean())
                .isTrue();
        assertThat(program.call("/api/v1/bundles/none").get().status()).isEqualTo(404);
        assertThat(program.call("/api/v1/bundles/No%20Code").get().status()).isEqualTo(404);
    }

    @Test
    void guidanceKnowsWhatASituationNeeds() {
        String path = "/api/v1/bundles/company-start-up/guidance";

        Program.Answer small = program.call(path).post(Map.of("situation", Map.of("needBank", true)));
        Program.Answer wrong =
                program.call(path).post(Map.of("situation", Map.of("needBank", "perhaps", "weather", 1)));

        assertThat(small.body().path("items").valueStream().map(JsonNode::asString))
                .contains("business-licence", "bank-account")
                .doesNotContain("social-insurance");
        assertThat(small.body().path("materials").valueStream().map(JsonNode::asString))
                .contains("identity-document")
                .doesNotContain("employee-list");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(SubmittingTest.fields(wrong)).containsExactly("situation.needBank", "situation.weather");
    }

    @Test
    void theCalculatorCountsAndExplains() {
        Program.Answer answer =
                calculate(Map.of("from", "2026-09-28", "limit", "5WD", "asOf", "2026-09-29", "events", List.of()));

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.text("due")).isEqualTo("2026-10-10T17:30:00+08:00");
        assertThat(answer.text("state")).isEqualTo("RUNNING");
        assertThat(answer.body().path("remaining").path("unit").asString()).isEqualTo("WD");
        assertThat(answer.body().path("explanation").get(0).path("from").asString())
                .isEqualTo("2026-09-28");
    }

    @Test
    void aStandingClockHasNoDate() {
        Program.Answer answer = calculate(Map.of(
                "from",
                "2026-11-02",
                "limit",
                "20WD",
                "asOf",
                "2026-11-20",
                "events",
                List.of(Map.of("type", "PAUSED", "at", "2026-11-04", "reason", "HEARING"))));

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.body().path("due").isNull()).isTrue();
        assertThat(answer.text("state")).isEqualTo("PAUSED");
        assertThat(answer.text("light")).isEqualTo("GREY");
    }

    @Test
    void unlawfulEventsAreNamedByPlaceAndRule() {
        Program.Answer answer = calculate(Map.of(
                "from",
                "2026-11-02",
                "limit",
                "20WD",
                "events",
                List.of(
                        Map.of("type", "PAUSED", "at", "2026-11-04", "reason", "HEARING"),
                        Map.of("type", "PAUSED", "at", "2026-11-05", "reason", "HEARING"))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("index").asInt(-1)).isEqualTo(1);
        assertThat(answer.text("code")).isEqualTo("pause-when-running");
        assertThat(answer.text("rule")).isEqualTo("计时已经中止。");
        assertThat(SubmittingTest.fields(calculate(Map.of("from", "2026-11-02", "limit", "20X"))))
                .containsExactly("limit");
        assertThat(SubmittingTest.fields(calculate(Map.of("limit", "20WD")))).containsExactly("from");
        assertThat(calculate(Map.of("from", "yesterday", "limit", "20WD")).text("code"))
                .isEqualTo("moment");
        assertThat(SubmittingTest.fields(calculate(
                        Map.of("from", "2026-11-02", "limit", "2WD", "events", List.of(Map.of("type", "LOST"))))))
                .containsExactly("events[0].type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatIsUnlawfulIsToldInTheReadersLanguage(String language) {
        for (String limit : List.of("0WD", "-1WD", "0.5WD", "20", "20 XX")) {
            refused(language, -1, Map.of("from", "2026-11-02", "limit", limit));
        }
        for (String from : List.of("0001-01-01", "9999-12-31", "2999-12-31", "-5000-01-01")) {
            refused(language, -1, Map.of("from", from, "limit", "20WD"));
        }
        Map<String, Object> pause = Map.of("type", "PAUSED", "at", "2026-11-04", "reason", "HEARING");
        Map<String, Object> resume = Map.of("type", "RESUMED", "at", "2026-11-06");
        Map<String, Object> extend = Map.of("type", "EXTENDED", "at", "2026-11-05", "limit", "10WD");
        refused(language, 1, twentyDays(pause, pause));
        refused(language, 0, twentyDays(resume));
        refused(language, 1, twentyDays(extend, extend));
        refused(language, 1, twentyDays(pause, Map.of("type", "RESUMED", "at", "2026-11-03")));
        refused(language, 0, twentyDays(Map.of("type", "PAUSED", "at", "2026-12-30", "reason", "HEARING")));
        refused(language, 0, twentyDays(Map.of("type", "PAUSED", "at", "2026-11-04")));
        refused(language, 0, twentyDays(Map.of("type", "PAUSED", "at", "9999-01-01", "reason", "HEARING")));
    }

    private static Map<String, Object> twentyDays(Object... events) {
        return Map.of("from", "2026-11-02", "limit", "20WD", "events", List.of(events));
    }

    private void refused(String language, int index, Map<String, Object> question) {
        Program.Answer answer = program.call("/api/v1/deadline-calculations")
                .with("Accept-Language", language)
                .post(question);
        assertThat(answer.status()).as(question.toString()).isEqualTo(422);
        assertThat(answer.body().path("index").asInt(-1))
                .as(question.toString())
                .isEqualTo(index);
        assertThat(answer.text("rule")
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                .as(answer.text("rule"))
                .isEqualTo(language.startsWith("zh"));
    }

    @Test
    void onlyAnAgencyThatIsThereCanBeAskedFor() {
        assertThat(calculate(Map.of("from", "2026-11-02", "limit", "2WH", "agency", "amr"))
                        .status())
                .isEqualTo(200);
        assertThat(SubmittingTest.fields(calculate(Map.of("from", "2026-11-02", "limit", "2WH", "agency", "nowhere"))))
                .containsExactly("agency");
    }

    @Test
    void calendarsAreOpen() {
        JsonNode year = program.call("/api/v1/calendars/2026").get().body();

        assertThat(year.path("official").asBoolean()).isTrue();
        assertThat(year.path("days").valueStream().filter(day -> !day.path("isOffDay")
                        .asBoolean()))
                .isNotEmpty();
        assertThat(program.call("/api/v1/calendars/2040")
                        .get()
                        .body()
                        .path("official")
                        .asBoolean())
                .isFalse();
        assertThat(program.call("/api/v1/calendars/soon").get().status()).isEqualTo(404);
    }

    @Test
    void aNoticeIsPreviewedAdoptedAndStays() {
        String path = "/api/v1/calendars/2998";
        String notice = notice2998("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");
        int version = program.call(path).get().body().path("version").asInt();

        Program.Answer preview =
                program.call(path + "?preview=true").as("admin").put(notice);
        assertThat(preview.status()).as(preview.raw().body()).isEqualTo(200);
        assertThat(preview.body().path("preview").asBoolean()).isTrue();
        assertThat(preview.body().path("version").asInt()).isEqualTo(version + 1);
        assertThat(program.call(path).get().body().path("official").asBoolean()).isFalse();

        Program.Answer doubtful =
                program.call(path + "?preview=true").as("admin").put(notice2998("元旦"));
        assertThat(doubtful.body().path("warnings").valueStream().map(JsonNode::asString))
                .anyMatch(warning -> warning.contains("没有列出春节、清明"));

        Program.Answer adopted = program.call(path).as("admin").put(notice);
        assertThat(adopted.body().path("changes").asBoolean()).isTrue();
        assertThat(program.call(path).get().body().path("official").asBoolean()).isTrue();
        assertThat(program.call(path).get().body().path("version").asInt()).isEqualTo(version + 1);
        assertThat(program.call(path)
                        .as("admin")
                        .put(notice)
                        .body()
                        .path("changes")
                        .asBoolean(true))
                .isFalse();

        Program.Answer wrongYear =
                program.call("/api/v1/calendars/2997").as("admin").put(notice);
        assertThat(wrongYear.status()).isEqualTo(422);
        assertThat(wrongYear.text("code")).isEqualTo("calendar-year");
        assertThat(program.call(path).as("admin").put("{}").status()).isEqualTo(422);
        assertThat(program.call(path).as("admin").put("").status()).isIn(400, 422);
        assertThat(program.call(path).as("clerk").put(notice).status()).isEqualTo(403);
        assertThat(program.call(path).put(notice).status()).isIn(401, 403);

        assertThat(program.call(path + "/withdrawal")
                        .as("admin")
                        .post("{\"reason\":\"\"}")
                        .status())
                .isEqualTo(422);
        assertThat(program.call(path + "/withdrawal")
                        .as("admin")
                        .post("{\"reason\":\"误录\"}")
                        .status())
                .isEqualTo(200);
        assertThat(program.call(path).get().body().path("official").asBoolean()).isFalse();
    }

    /** Fourteen days off, shared out among these holidays. */
    private static String notice2998(String... holidays) {
        String days = IntStream.range(0, 14)
                .mapToObj(i -> "{\"name\":\"%s\",\"date\":\"2998-01-%02d\",\"isOffDay\":true}"
                        .formatted(holidays[i % holidays.length], i + 1))
                .collect(Collectors.joining(","));
        return "{\"year\":2998,\"papers\":[],\"days\":[" + days + "]}";
    }

    @Test
    void anAgencysOwnHoursMoveItsHourLimits() {
        String path = "/api/v1/agencies/bank/calendar";
        String early = "{\"closures\":[\"2998-03-07\"],\"hours\":[{\"opens\":\"08:00\",\"closes\":\"10:00\"}]}";

        assertThat(program.call(path).as("admin").put(early).status()).isEqualTo(200);

        assertThat(program.call(path)
                        .as("admin")
                        .get()
                        .body()
                        .path("hours")
                        .get(0)
                        .path("opens")
                        .asString())
                .isEqualTo("08:00");
        assertThat(calculate(Map.of("from", "2998-03-06T09:00", "limit", "2WH", "agency", "bank"))
                        .text("due"))
                .isEqualTo("2998-03-08T09:00:00+08:00");
        assertThat(calculate(Map.of("from", "2998-03-05", "limit", "3WD", "agency", "bank"))
                        .text("due"))
                .isEqualTo("2998-03-08T17:30:00+08:00");
        assertThat(program.call(path)
                        .as("admin")
                        .put("{\"hours\":[{\"opens\":\"10:00\",\"closes\":\"08:00\"}]}")
                        .status())
                .isEqualTo(422);
        assertThat(program.call("/api/v1/agencies/nowhere/calendar")
                        .as("admin")
                        .get()
                        .status())
                .isEqualTo(404);
        assertThat(program.call(path).as("admin").put("{}").status()).isEqualTo(200);
    }

    @Test
    void modelsAreCheckedAndNothingIsReleased() throws IOException {
        byte[] model = Files.readAllBytes(Path.of("bpmn/company-start-up.bpmn"));
        byte[] broken =
                new String(model).replace("${needBank}", "${bean.call()}").getBytes();

        Program.Answer fine = check("modeller", Map.of("company-start-up.bpmn", model));
        Program.Answer wrong = check("publisher", Map.of("company-start-up.bpmn", broken));
        Program.Answer unreadable = check("modeller", Map.of("odd.bpmn", new byte[] {0, 1, 2}));

        assertThat(fine.text("state")).as(fine.raw().body()).isEqualTo("running");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.body().path("ok").asBoolean(true)).isFalse();
        assertThat(wrong.body().path("findings").get(0).path("severity").asString())
                .isEqualTo("error");
        assertThat(unreadable.status()).isEqualTo(200);
        assertThat(unreadable.body().path("ok").asBoolean(true)).isFalse();
        assertThat(check("citizen", Map.of("odd.bpmn", model)).status()).isEqualTo(403);
    }

    @Test
    void aCheckTakesManyFilesAtOnce() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 120; i++) {
            many.put("form-" + i + ".form", "{}".getBytes());
        }

        assertThat(check("modeller", many).status()).isEqualTo(200);
    }

    @Test
    void theDemoClockGoesForwardOnlyAndForSupervisorsOnly() {
        OffsetDateTime before = OffsetDateTime.ofInstant(program.now(), LegalTimeText.ZONE);

        Program.Answer moved = clock("supervisor", Map.of("advance", "1WD"));

        assertThat(moved.status()).as(moved.raw().body()).isEqualTo(200);
        OffsetDateTime after = OffsetDateTime.parse(moved.text("now"));
        assertThat(after.toLocalDate()).isAfter(before.toLocalDate());
        assertThat(Duration.between(before.toLocalTime(), after.toLocalTime()).abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(SubmittingTest.fields(clock("supervisor", Map.of("to", "2026-01-01T00:00:00+08:00"))))
                .containsExactly("to");
        assertThat(SubmittingTest.fields(clock("supervisor", Map.of("advance", "-1WD"))))
                .containsExactly("advance");
        assertThat(SubmittingTest.fields(clock("supervisor", Map.of()))).containsExactly("advance");
        assertThat(clock("clerk", Map.of("advance", "1WD")).status()).isEqualTo(403);
    }

    private Program.Answer calculate(Map<String, Object> question) {
        return program.call("/api/v1/deadline-calculations").post(question);
    }

    private Program.Answer check(String username, Map<String, byte[]> files) {
        return program.call("/api/v1/models/checks").as(username).postFiles("files", files);
    }

    private Program.Answer clock(String username, Map<String, Object> request) {
        return program.call("/api/v1/demo/clock").as(username).post(request);
    }
}
