package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.CommandLine;
import org.yiciban.Modes;
import org.yiciban.Papers;
import org.yiciban.casefile.audit.AuditCopy;
import org.yiciban.casefile.audit.JournalAudit;
import org.yiciban.casefile.audit.JournalHeads;
import org.yiciban.casefile.audit.NightlyCheck;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.identity.Visitor;
import org.yiciban.shared.CaseNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real program in a process of its own is killed while people work with it: what it answered is there, nothing is half
 * done. A backup that it took before is put in place elsewhere, and its cases go on.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
@ExtendWith(OutputCaptureExtension.class)
class KilledProgramTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BUNDLE = "restaurant-opening";
    private static final int ENOUGH = 15;
    private static final int PEOPLE = 4;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final List<Received> before = new ArrayList<>();
    private final Queue<String> finished = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private String base;
    private Visitor loggedIn;

    @TempDir
    Path folder;

    @Test
    void whatWasAnsweredIsThereAndNothingIsHalfDone(CapturedOutput said) throws Exception {
        ProgramProcess program = start();
        try {
            Awaitility.await("the program answers")
                    .atMost(Duration.ofMinutes(4))
                    .ignoreExceptions()
                    .until(() -> !program.process().isAlive()
                            || send("citizen", "/actuator/health", null).statusCode() == 200);
            assertThat(program.process().isAlive()).as(program::said).isTrue();
            List<Thread> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Thread person = new Thread(this::workUntilItDies);
                person.start();
                people.add(person);
            }
            Awaitility.await("acts").atMost(Duration.ofMinutes(4)).until(() -> finished.size() >= ENOUGH || stuck());
            assertThat(finished).as(() -> refusals + program.said()).hasSizeGreaterThanOrEqualTo(ENOUGH);
            before.addAll(received);
            loggedIn = new Visitor(URI.create(base).getPort());
            loggedIn.login("clerk", "demo");
            assertThat(loggedIn.get("/window").statusCode()).isEqualTo(200);
            // the file is open to the program alone, so the program takes the copy when the command asks
            assertThat(CommandLine.done("backup", "--to=" + backup(), "--spring.datasource.url=" + url()))
                    .contains("Backup of the h2 database");
            assertThat(folder.resolve("data/killed.backup")).exists();
            assertThat(Modes.openToOthers(folder.resolve("data"))).isEmpty();
            assertThat(Modes.openToOthers(backup())).isEmpty();
            assertThatThrownBy(() -> Node.start(url()))
                    .rootCause()
                    .hasMessageContaining("a program runs on this folder already");
            assertThat(said.getErr() + said.getOut()).contains("a program runs on this folder already");
            program.kill();
            for (Thread person : people) {
                person.join();
            }
        } finally {
            program.kill();
        }
        assertThat(received).isNotEmpty();

        try (Node again = Node.start(url())) {
            JdbcTemplate jdbc = again.bean(JdbcTemplate.class);
            again.town().parts.clock().set(lastOf(jdbc).plusSeconds(1));
            for (String task : finished) {
                assertThat(jdbc.queryForObject(
                                "select count(*) from step_record where task_id = ?", Integer.class, task))
                        .as("records of the answered task " + task)
                        .isEqualTo(1);
            }
            for (Received receipt : received) {
                CaseScenario scenario = again.town().aCase().of(BUNDLE).handedIn(receipt);
                again.bean(CaseEnd.class).isSound(scenario.finishedWell(), "the program was killed");
                assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
            }
        }
        theCopyGoesOnElsewhere();
    }

    /** Taken while people worked, put in place in a fresh folder. */
    private void theCopyGoesOnElsewhere() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(CommandLine.refused("restore", "--from=" + backup(), "--spring.datasource.url=" + url()))
                .contains("There is a database already");
        assertThat(CommandLine.done("restore", "--from=" + backup(), "--into=" + elsewhere))
                .containsPattern("The journals of all \\d+ cases are whole");
        try (Node restored = Node.start(
                "jdbc:h2:file:" + elsewhere.resolve("yiciban") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256",
                "--yiciban.materials.uploads=" + elsewhere.resolve("uploads"))) {
            JdbcTemplate jdbc = restored.bean(JdbcTemplate.class);
            RestoredPapers.areAllThere(jdbc, elsewhere.resolve("uploads"));
            restored.town().parts.clock().set(lastOf(jdbc).plusSeconds(1));
            whoeverWasLoggedInLogsInAgain(
                    restored.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class));
            assertThat(before).isNotEmpty();
            for (Received receipt : before) {
                CaseScenario scenario =
                        restored.town().aCase().of(BUNDLE).handedIn(receipt).finishedWell();
                restored.bean(CaseEnd.class).isSound(scenario, "restored from a copy");
                assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
            }
            restored.bean(JournalAudit.class).ask("admin");
            restored.bean(NightlyCheck.class).workOff(100, 1_000);
        }
        anAuditorTakesItsJournalsAway("jdbc:h2:file:" + elsewhere.resolve("yiciban"));
    }

    private void whoeverWasLoggedInLogsInAgain(int port) throws Exception {
        Visitor again = loggedIn.at(port);
        assertThat(again.get("/window").headers().firstValue("Location")).contains("/login?expired");
        assertThat(again.post("/window/phrases", "text=x&_csrf=of-the-old-session")
                        .statusCode())
                .isEqualTo(302);
        again.login("clerk", "demo");
        assertThat(again.get("/window").statusCode()).isEqualTo(200);
    }

    private void anAuditorTakesItsJournalsAway(String url) throws Exception {
        Path taken = folder.resolve("taken");
        assertThat(CommandLine.done("journal", "--to=" + taken, "--spring.datasource.url=" + url))
                .contains("All are as they were sealed");
        Verifier.Answer answer = new Verifier()
                .of(
                        taken.resolve(JournalHeads.KEY_FILE),
                        taken.resolve(AuditCopy.HEADS),
                        taken.resolve(AuditCopy.LINES));
        assertThat(Modes.openToOthers(taken)).isEmpty();
        assertThat(answer.words()).contains("Nothing contradicts the heads.").contains(" 0 of them younger");
        assertThat(CommandLine.refused("journal", "--to=" + taken, "--spring.datasource.url=" + url))
                .contains("is not empty");
    }

    private static Instant lastOf(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select max(at) from journal_entry", OffsetDateTime.class)
                .toInstant();
    }

    private Path backup() {
        return folder.resolve("backup");
    }

    private boolean stuck() {
        return refusals.size() > 100;
    }

    private ProgramProcess start() throws IOException {
        int port = ProgramProcess.freePort();
        base = "http://127.0.0.1:" + port;
        return ProgramProcess.start(
                folder.resolve("program.log"),
                Map.of(),
                "--server.port=" + port,
                "--spring.datasource.url=" + url(),
                "--yiciban.demo-cases=false",
                "--yiciban.materials.uploads=" + folder.resolve("data/uploads"),
                "--yiciban.journal.heads=" + folder.resolve("data/heads"));
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("data/killed") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256";
    }

    /** Hands in one application after the other and works it off, until nobody answers any more. */
    private void workUntilItDies() {
        try {
            JsonNode sample = JSON.readTree(
                            send("citizen", "/api/v1/bundles/" + BUNDLE, null).body())
                    .path("sample");
            while (true) {
                HttpResponse<String> answer = send("citizen", "/api/v1/cases", application(sample));
                if (answer.statusCode() != 201) {
                    refusals.add(answer.statusCode() + " " + answer.body());
                    continue;
                }
                JsonNode receipt = JSON.readTree(answer.body());
                Received taken = new Received(
                        new CaseNumber(receipt.path("caseNumber").asString()),
                        receipt.path("queryCode").asString(),
                        CaseStatus.RECEIVED,
                        Instant.EPOCH,
                        false);
                handIn(taken.caseNumber() + ".pdf", Papers.pdf("/Lang(" + taken.caseNumber() + ")"));
                received.add(taken);
                for (int round = 0; round < 12; round++) {
                    for (String office : List.of("clerk", "amr", "urban", "fire")) {
                        workOff(office, taken.caseNumber().value());
                    }
                }
            }
        } catch (IOException | InterruptedException dead) {
            // that is what it is about
        }
    }

    private void workOff(String office, String number) throws IOException, InterruptedException {
        JsonNode tasks = JSON.readTree(send(office, "/api/v1/tasks?queue=all&size=50&q=" + number, null)
                .body());
        for (JsonNode task : tasks.path("content")) {
            String id = task.path("id").asString();
            String who = task.path("step").asString().equals("decide") ? office + "2" : office;
            JsonNode detail =
                    JSON.readTree(send(who, "/api/v1/tasks/" + id, null).body());
            Map<String, Object> completion =
                    Map.of("outcome", detail.path("outcomes").path(0).asString(), "data", detail.path("sample"));
            HttpResponse<String> answer =
                    send(who, "/api/v1/tasks/" + id + "/completion", JSON.writeValueAsString(completion));
            if (answer.statusCode() == 200) {
                finished.add(id);
            } else {
                refusals.add(answer.statusCode() + " " + answer.body());
            }
        }
    }

    private static String application(JsonNode sample) {
        Map<String, Object> application = new LinkedHashMap<>();
        application.put("bundle", BUNDLE);
        application.put("division", "990101");
        application.put("channel", "API");
        application.put("applicant", sample.path("applicant"));
        application.put("situation", sample.path("situation"));
        application.put("data", sample.path("data"));
        application.put("electronicService", true);
        return JSON.writeValueAsString(application);
    }

    private void handIn(String name, byte[] paper) throws IOException, InterruptedException {
        String form = "--between\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n"
                + new String(paper, StandardCharsets.ISO_8859_1) + "\r\n--between--\r\n";
        HttpResponse<String> answer = http.send(
                as("citizen", "/api/v1/uploads")
                        .header("Content-Type", "multipart/form-data; boundary=between")
                        .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.ISO_8859_1))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            refusals.add(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> send(String username, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = as(username, path);
        return http.send(
                (body == null
                                ? request.GET()
                                : request.header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder as(String username, String path) {
        String login = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Basic " + login)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
