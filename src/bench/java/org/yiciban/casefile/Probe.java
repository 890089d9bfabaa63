package org.yiciban.casefile;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Somebody who looks how a program does: a page, an act by program, readiness and liveness. */
final class Probe {

    private final ServedProgram program;
    private final Set<String> pages = new TreeSet<>();
    private final Set<String> acts = new TreeSet<>();
    private final Set<String> health = new TreeSet<>();
    private double slowest;

    Probe(ServedProgram program) {
        this.program = program;
    }

    void look() throws InterruptedException {
        pages.add(status("GET", "/track"));
        acts.add(status("POST", "/api/v1/cases"));
        health.add(status("GET", "/actuator/health/readiness") + ", " + status("GET", "/actuator/health/liveness"));
    }

    /** Seconds until an act is judged again and the program says that it is ready. */
    double untilItWorks() throws InterruptedException {
        long began = System.nanoTime();
        while (!status("POST", "/api/v1/cases").startsWith("4")
                || !status("GET", "/actuator/health/readiness").equals("200")) {
            Thread.sleep(50);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    String pages() {
        return String.join(" ", pages);
    }

    String acts() {
        return String.join(" ", acts);
    }

    String health() {
        return String.join("; ", health);
    }

    double slowest() {
        return slowest;
    }

    /** A page is looked at by somebody with a cookie, as his session is looked for; an act that says nothing is refused with 4xx. */
    private String status(String method, String path) throws InterruptedException {
        long began = System.nanoTime();
        try {
            var answer = method.equals("POST")
                    ? program.post("citizen", path, UUID.randomUUID().toString(), "{}")
                    : path.startsWith("/actuator")
                            ? program.send(program.plain(path).GET())
                            : program.send(program.as("citizen", path)
                                    .header("Cookie", "YICIBAN=bm9uZQ")
                                    .GET());
            String when = answer.statusCode() >= 500
                            && !path.startsWith("/actuator")
                            && answer.headers().firstValue("Retry-After").isEmpty()
                    ? " without Retry-After"
                    : "";
            return answer.statusCode() + when;
        } catch (IOException cut) {
            return "no answer";
        } finally {
            slowest = Math.max(slowest, (System.nanoTime() - began) / 1e9);
        }
    }
}
