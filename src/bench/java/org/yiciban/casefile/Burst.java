package org.yiciban.casefile;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A crowd that applies through the interface, one every five milliseconds, beside one reader. */
final class Burst {

    private static final int CROWD = 200;
    private static final long APART_NANOS = 1_000_000_000L / CROWD;
    private static final int WARMING_UP = 30;
    private static final long SOON_NANOS = 5_000_000_000L;
    private static final List<String> PAGES =
            List.of("/", "/services/company-start-up", "/api/v1/bundles/street-stall");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final String application;

    /** One answer and how long it took. */
    private record Answer(int status, boolean toldWhen, long nanos) {

        /** A 503 that comes after the pool's half minute is no turning away; it was an error then. */
        boolean toldToWait() {
            return status == 503 && toldWhen && nanos < SOON_NANOS;
        }
    }

    Burst(String port) {
        this.root = "http://127.0.0.1:" + port;
        JsonNode sample = JSON.readTree(http.sendAsync(
                                HttpRequest.newBuilder(URI.create(root + "/api/v1/bundles/" + PeopleAtWork.STALL))
                                        .build(),
                                BodyHandlers.ofString())
                        .join()
                        .body())
                .path("sample");
        this.application = PeopleAtWork.application(PeopleAtWork.STALL, sample, false);
    }

    void warmUp() {
        for (int time = 0; time < WARMING_UP; time++) {
            Answer answer = applies().join();
            if (answer.status() != 201) {
                throw new IllegalStateException("an application alone is answered " + answer.status());
            }
            reads(time).join();
        }
    }

    /** The cells of a row, with a place for the number of cases. */
    String run() {
        List<CompletableFuture<Answer>> crowd = new ArrayList<>();
        long began = System.nanoTime();
        CompletableFuture<List<Answer>> reader = new CompletableFuture<>();
        CompletableFuture<Void> over = new CompletableFuture<>();
        new Thread(() -> reader.complete(readsUntil(over))).start();
        for (int one = 0; one < CROWD; one++) {
            while (System.nanoTime() - began < one * APART_NANOS) {
                LockSupport.parkNanos(APART_NANOS / 5);
            }
            crowd.add(applies());
        }
        List<Answer> answers = crowd.stream().map(CompletableFuture::join).toList();
        over.complete(null);
        List<Answer> read = reader.join();
        long taken = answers.stream().filter(one -> one.status() == 201).count();
        long told = answers.stream().filter(Answer::toldToWait).count();
        long[] took = seconds(answers);
        long[] reading = seconds(read);
        return "%d | %d | %d | %%d | %.2f / %.2f / %.2f | %.3f / %.2f | %d of %d"
                .formatted(
                        taken,
                        told,
                        CROWD - taken - told,
                        took[took.length / 2] / 1e9,
                        took[took.length * 95 / 100] / 1e9,
                        took[took.length - 1] / 1e9,
                        reading[reading.length / 2] / 1e9,
                        reading[reading.length - 1] / 1e9,
                        read.stream().filter(one -> one.status() != 200).count(),
                        read.size());
    }

    private static long[] seconds(List<Answer> answers) {
        return answers.stream().mapToLong(Answer::nanos).sorted().toArray();
    }

    private List<Answer> readsUntil(CompletableFuture<Void> over) {
        List<Answer> answers = new ArrayList<>();
        while (!over.isDone()) {
            answers.add(reads(answers.size()).join());
        }
        return answers;
    }

    private CompletableFuture<Answer> reads(int turn) {
        return send(HttpRequest.newBuilder(URI.create(root + PAGES.get(turn % PAGES.size()))));
    }

    private CompletableFuture<Answer> applies() {
        String who = Base64.getEncoder().encodeToString("citizen:demo".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(root + "/api/v1/cases"))
                .header("Authorization", "Basic " + who)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(application)));
    }

    private CompletableFuture<Answer> send(HttpRequest.Builder request) {
        long began = System.nanoTime();
        return http.sendAsync(request.build(), BodyHandlers.ofString())
                .handle((answer, broken) -> answered(answer, System.nanoTime() - began));
    }

    private static Answer answered(HttpResponse<String> answer, long nanos) {
        return answer == null
                ? new Answer(0, false, nanos)
                : new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Retry-After").isPresent(),
                        nanos);
    }
}
