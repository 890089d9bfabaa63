package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiciban.Papers;
import tools.jackson.databind.JsonNode;

/** Drives cases of any bundle through the interface, knowing nothing of it but its samples. */
public final class Walk {

    private static final List<String> OFFICES =
            List.of("clerk", "amr", "police", "tax", "hrss", "medical", "fund", "fire", "urban", "bank", "supervisor");
    private static final List<String> POSITIVE =
            List.of("complete", "accept", "pass", "grant", "yes", "finished", "served", "explained");

    private static final int MOST_ROUNDS = 40;

    private final Program program;
    private final Map<String, List<String>> offices = new HashMap<>();

    public Walk(Program program) {
        this.program = program;
    }

    /** What the applicant holds. */
    record Receipt(String caseNumber, String queryCode) {}

    /** The application that the bundle's own sample makes. */
    public Map<String, Object> application(String bundle) {
        JsonNode sample = program.call("/api/v1/bundles/" + bundle).get().body().path("sample");
        Map<String, Object> application = new HashMap<>(Map.of(
                "bundle",
                bundle,
                "division",
                "990101",
                "channel",
                "API",
                "applicant",
                sample.path("applicant"),
                "situation",
                sample.path("situation"),
                "data",
                sample.path("data"),
                "electronicService",
                true));
        application.put(
                "materials",
                sample.path("materials")
                        .valueStream()
                        .map(code -> Map.of("code", code.asString(), "uploadId", upload("citizen")))
                        .toList());
        return application;
    }

    String upload(String username) {
        Program.Answer upload =
                program.call("/api/v1/uploads").as(username).postFiles("file", Map.of("paper.pdf", pdf()));
        assertThat(upload.status()).as(upload.raw().body()).isEqualTo(201);
        return upload.text("uploadId");
    }

    static byte[] pdf() {
        return Papers.pdf();
    }

    Program.Answer submit(Map<String, Object> application, String key) {
        Program.Answer answer = program.call("/api/v1/cases")
                .as("citizen")
                .with("Idempotency-Key", key)
                .post(application);
        if (answer.status() < 300) {
            program.settle();
        }
        return answer;
    }

    Receipt received(String bundle) {
        Program.Answer answer = submit(application(bundle), UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return new Receipt(answer.text("caseNumber"), answer.text("queryCode"));
    }

    /** Works off every task of the case with its sample and its first outcome, until nothing is left to do. */
    public void toTheEnd(String caseNumber) {
        boolean worked = true;
        for (int round = 0; worked; round++) {
            if (round == MOST_ROUNDS) {
                throw new AssertionError(caseNumber + " comes to no end in " + round + " rounds");
            }
            worked = false;
            for (String office : offices(caseNumber)) {
                for (JsonNode task : tasks(office, caseNumber)) {
                    finish(task, office);
                    worked = true;
                }
            }
        }
    }

    /** An officer of each agency that has an item in the case, after the window. */
    private List<String> offices(String caseNumber) {
        return offices.computeIfAbsent(caseNumber, number -> {
            JsonNode seen =
                    program.call("/api/v1/cases/" + number).as("citizen").get().body();
            return Stream.concat(
                            Stream.of("clerk"), seen.path("items").valueStream().map(item -> item.path("agency")
                                    .asString()))
                    .distinct()
                    .toList();
        });
    }

    /** Works off the tasks of one step. */
    void finishAll(String caseNumber, String step) {
        finishAll(caseNumber, step, offices(caseNumber));
    }

    private void finishAll(String caseNumber, String step, List<String> by) {
        for (String office : by) {
            tasks(office, caseNumber).stream()
                    .filter(task -> task.path("step").asString().equals(step))
                    .forEach(task -> finish(task, office));
        }
    }

    /** The same for a case that the citizen can't see. */
    void accept(String caseNumber, List<String> by) {
        finishAll(caseNumber, "pre-check", by);
        finishAll(caseNumber, "conclude", by);
    }

    void accept(String caseNumber) {
        finishAll(caseNumber, "pre-check");
        finishAll(caseNumber, "conclude");
    }

    /** The window finds the answer on goods wanting in the street stall's application, and says so in a notice. */
    void askForGoods(String caseNumber) {
        Object defects = List.of(Map.of("field", "goods", "text", "请写明品种。"));
        complain(caseNumber, "pre-check", "defects", defects);
        complain(caseNumber, "conclude", "correct", defects);
    }

    private void complain(String caseNumber, String step, String outcome, Object defects) {
        String path =
                "/api/v1/tasks/" + task("clerk", caseNumber, step).path("id").asString();
        JsonNode sample = program.call(path).as("clerk").get().body().path("sample");
        Program.Answer done = program.call(path + "/completion")
                .as("clerk")
                .post(Map.of("outcome", outcome, "data", sample, "defects", defects));
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        program.settle();
    }

    List<JsonNode> tasks(String office, String caseNumber) {
        Program.Answer page = program.call("/api/v1/tasks?queue=all&size=200&q=" + caseNumber)
                .as(office)
                .get();
        assertThat(page.status()).as(page.raw().body()).isEqualTo(200);
        return page.body().path("content").valueStream().toList();
    }

    JsonNode task(String office, String caseNumber, String step) {
        return tasks(office, caseNumber).stream()
                .filter(task -> task.path("step").asString().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private void finish(JsonNode task, String office) {
        String id = task.path("id").asString();
        // where four eyes are needed, the second officer decides
        String who = task.path("step").asString().equals("decide") ? office + "2" : office;
        JsonNode detail = program.call("/api/v1/tasks/" + id).as(who).get().body();
        String outcome = detail.path("outcomes").get(0).asString();
        assertThat(POSITIVE).contains(outcome);
        Program.Answer done = program.call("/api/v1/tasks/" + id + "/completion")
                .as(who)
                .post(Map.of("outcome", outcome, "data", detail.path("sample")));
        assertThat(done.status()).as(task + " " + done.raw().body()).isEqualTo(200);
        program.settle();
    }

    /** The same application, filed by the citizen's agent: he may hand in and supplement. */
    /** An application of a public body, handed in by who may file for it. */
    Receipt receivedByFiler(String bundle) {
        Map<String, Object> application = application(bundle);
        application.put("materials", List.of(Map.of("code", "identity-document", "uploadId", upload("urban-filer"))));
        application.put(
                "applicant", Map.of("kind", "ORGANISATION", "name", "示例市云溪区城市管理局", "idNumber", "11990101009901016T"));
        return received(application, "urban-filer");
    }

    Receipt receivedByAgent(String bundle) {
        Map<String, Object> application = application(bundle);
        application.put("materials", List.of(Map.of("code", "identity-document", "uploadId", upload("citizen2"))));
        application.put(
                "mandate", Map.of("scope", List.of("APPLY"), "paper", upload("citizen2"), "until", "2099-12-31"));
        return received(application, "citizen2");
    }

    private Receipt received(Map<String, Object> application, String by) {
        Program.Answer answer = program.call("/api/v1/cases")
                .as(by)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(application);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        program.settle();
        return new Receipt(answer.text("caseNumber"), answer.text("queryCode"));
    }

    Program.Answer look(Receipt receipt) {
        return program.call("/api/v1/cases/" + receipt.caseNumber())
                .with("X-Query-Code", receipt.queryCode())
                .get();
    }
}
