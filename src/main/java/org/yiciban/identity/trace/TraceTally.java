package org.yiciban.identity.trace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** How many lines of each kind were taken down since the start, written already or not. */
@Component
class TraceTally {

    private final Map<TraceKind, LongAdder> taken = new ConcurrentHashMap<>();

    void count(TraceKind kind) {
        taken.computeIfAbsent(kind, first -> new LongAdder()).increment();
    }

    long of(TraceKind kind) {
        LongAdder count = taken.get(kind);
        return count == null ? 0 : count.sum();
    }
}
