package org.yiciban.figures;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what came of requests that wanted something done, and what was refused, by kinds of which there are few. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AnswerCount extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private static final Map<Integer, String> KINDS = Map.ofEntries(
            Map.entry(401, "login"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "unknown"),
            Map.entry(409, "conflict"),
            Map.entry(413, "size"),
            Map.entry(422, "input"),
            Map.entry(429, "throttled"),
            Map.entry(503, "busy"),
            Map.entry(507, "disk"));

    private static final String OTHER = "other";

    private final Map<String, Counter> refusals = new HashMap<>();
    private final Map<String, Counter> answers = new HashMap<>();

    AnswerCount(MeterRegistry registry) {
        KINDS.values().forEach(kind -> refusals.put(kind, refusal(registry, kind)));
        refusals.put(OTHER, refusal(registry, OTHER));
        for (String outcome : Set.of("done", "refused", "failed")) {
            answers.put(
                    outcome,
                    Counter.builder("yiciban.requests")
                            .tag("outcome", outcome)
                            .description("Requests that wanted something done since the start, by what came of them")
                            .register(registry));
        }
    }

    private static Counter refusal(MeterRegistry registry, String kind) {
        return Counter.builder(Figure.REFUSALS.meter())
                .tag("kind", kind)
                .description("Requests that were refused since the start, by kind")
                .register(registry);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int status = 500;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            count(request, status);
        }
    }

    private void count(HttpServletRequest request, int status) {
        boolean known = KINDS.containsKey(status);
        if (!HARMLESS.contains(request.getMethod())) {
            add(answers, status < 400 ? "done" : status < 500 || known ? "refused" : "failed");
        }
        if (known || status >= 400 && status < 500) {
            add(refusals, KINDS.getOrDefault(status, OTHER));
        }
    }

    private static void add(Map<String, Counter> counters, String kind) {
        Counter counter = counters.get(kind);
        if (counter != null) {
            counter.increment();
        }
    }
}
