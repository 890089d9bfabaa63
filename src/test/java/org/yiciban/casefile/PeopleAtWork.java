package org.yiciban.casefile;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import org.yiciban.Papers;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.shared.CaseNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People who hand in one application after the other and work it off through the interface, until nobody answers any more.
 * What was answered is kept, so that it can be looked for afterwards; what wasn't is sent again under the same key.
 */
final class PeopleAtWork {

    /** Small, and in no other bundle's way. */
    static final String STALL = "street-stall";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServedProgram program;
    private final String bundle;
    private final List<String> offices;
    private final int rounds;
    private final boolean papers;
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean working;

    final Queue<Received> received = new ConcurrentLinkedQueue<>();
    final Queue<String> finished = new ConcurrentLinkedQueue<>();
    final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    /** Applications that were sent, by their keys, until they are answered. */
    final Map<String, String> underWay = new ConcurrentHashMap<>();
    /** The longest that anybody waited for the answer to an act, in nanoseconds. */
    final LongAccumulator slowest = new LongAccumulator(Math::max, 0);
    /** How many applications were sent at all, each under its own key. */
    final AtomicInteger keys = new AtomicInteger();

    private PeopleAtWork(ServedProgram program, String bundle, List<String> offices, int rounds, boolean papers) {
        this.program = program;
        this.bundle = bundle;
        this.offices = offices;
        this.rounds = rounds;
        this.papers = papers;
    }

    static PeopleAtWork openingRestaurants(ServedProgram program) {
        return new PeopleAtWork(program, "restaurant-opening", List.of("clerk", "amr", "urban", "fire"), 12, true);
    }

    /** The bundle of the tests, {@code src/test/resources/api/bundles}. */
    static PeopleAtWork openingStalls(ServedProgram program) {
        return new PeopleAtWork(program, STALL, List.of("clerk", "urban"), 6, false);
    }

    void start(int howMany) {
        people.clear();
        working = true;
        for (int i = 0; i < howMany; i++) {
            Thread person = new Thread(this::workUntilItDies, "person-" + i);
            person.start();
            people.add(person);
        }
    }

    /** Each ends with the case at hand. */
    void leave() {
        working = false;
    }

    void join() throws InterruptedException {
        for (Thread person : people) {
            person.join();
        }
    }

    /** Acts that were answered as done. */
    int acts() {
        return received.size() + finished.size();
    }

    /** Whoever had no answer asks again, under the same key. */
    void askAgain() throws IOException, InterruptedException {
        for (Map.Entry<String, String> sent : Map.copyOf(underWay).entrySet()) {
            handIn(sent.getKey(), sent.getValue());
        }
    }

    /** Works off what stands open of everybody's cases; how many tasks were done. */
    int workOffAll() throws IOException, InterruptedException {
        int before = finished.size();
        for (Received one : received) {
            workOff(one.caseNumber().value());
        }
        return finished.size() - before;
    }

    private void workUntilItDies() {
        try {
            JsonNode sample = JSON.readTree(
                            program.get("citizen", "/api/v1/bundles/" + bundle).body())
                    .path("sample");
            String application = application(bundle, sample, papers);
            while (working) {
                Received taken = handInUntilItIsTaken(application);
                if (taken == null) {
                    return;
                }
                if (papers) {
                    upload(taken.caseNumber() + ".pdf", Papers.pdf("/Lang(" + taken.caseNumber() + ")"));
                }
                for (int round = 0; working && round < rounds; round++) {
                    workOff(taken.caseNumber().value());
                }
            }
        } catch (IOException | InterruptedException dead) {
            // that is what it is about
        }
    }

    /** What is refused is sent again under the same key; null when he has left meanwhile. */
    private Received handInUntilItIsTaken(String application) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        keys.incrementAndGet();
        Received taken = null;
        while (working && taken == null) {
            taken = handIn(key, application);
        }
        return taken;
    }

    /** Null when it was refused. */
    private Received handIn(String key, String application) throws IOException, InterruptedException {
        underWay.put(key, application);
        HttpResponse<String> answer = act("citizen", "/api/v1/cases", key, application);
        if (answer.statusCode() / 100 != 2) {
            refused(answer);
            return null;
        }
        underWay.remove(key);
        JsonNode receipt = JSON.readTree(answer.body());
        Received taken = new Received(
                new CaseNumber(receipt.path("caseNumber").asString()),
                receipt.path("queryCode").asString(),
                CaseStatus.RECEIVED,
                Instant.EPOCH,
                false);
        received.add(taken);
        return taken;
    }

    private void workOff(String number) throws IOException, InterruptedException {
        for (String office : offices) {
            HttpResponse<String> list = program.get(office, "/api/v1/tasks?queue=all&size=50&q=" + number);
            if (list.statusCode() != 200) {
                refused(list);
                continue;
            }
            for (JsonNode task : JSON.readTree(list.body()).path("content")) {
                complete(office, task);
            }
        }
    }

    private void complete(String office, JsonNode task) throws IOException, InterruptedException {
        String id = task.path("id").asString();
        String who = task.path("step").asString().equals("decide") ? office + "2" : office;
        HttpResponse<String> shown = program.get(who, "/api/v1/tasks/" + id);
        if (shown.statusCode() != 200) {
            refused(shown);
            return;
        }
        JsonNode detail = JSON.readTree(shown.body());
        Map<String, Object> completion =
                Map.of("outcome", detail.path("outcomes").path(0).asString(), "data", detail.path("sample"));
        HttpResponse<String> answer = act(
                who,
                "/api/v1/tasks/" + id + "/completion",
                UUID.randomUUID().toString(),
                JSON.writeValueAsString(completion));
        if (answer.statusCode() == 200) {
            finished.add(id);
        } else {
            refused(answer);
        }
    }

    private HttpResponse<String> act(String who, String path, String key, String body)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = program.post(who, path, key, body);
        slowest.accumulate(System.nanoTime() - began);
        return answer;
    }

    private void refused(HttpResponse<String> answer) {
        refusals.add(answer.statusCode() + " " + answer.body());
    }

    /** An application as the bundle's sample has it; without papers where none are handed in. */
    static String application(String bundle, JsonNode sample, boolean papers) {
        Map<String, Object> application = new LinkedHashMap<>();
        application.put("bundle", bundle);
        application.put("division", "990101");
        application.put("channel", "API");
        application.put("applicant", sample.path("applicant"));
        application.put("situation", sample.path("situation"));
        application.put("data", sample.path("data"));
        application.put("electronicService", true);
        if (!papers) {
            application.put("materials", List.of());
        }
        return JSON.writeValueAsString(application);
    }

    private void upload(String name, byte[] paper) throws IOException, InterruptedException {
        String form = "--between\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n"
                + new String(paper, StandardCharsets.ISO_8859_1) + "\r\n--between--\r\n";
        HttpResponse<String> answer = program.send(program.as("citizen", "/api/v1/uploads")
                .header("Content-Type", "multipart/form-data; boundary=between")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.ISO_8859_1)));
        if (answer.statusCode() >= 400) {
            refused(answer);
        }
    }
}
