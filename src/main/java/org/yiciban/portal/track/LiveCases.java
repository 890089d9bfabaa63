package org.yiciban.portal.track;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.yiciban.casefile.tracking.CaseLists;
import org.yiciban.shared.CaseNumber;

/**
 * Tells open tracking pages that their case has moved. The signal comes from the database, so that it does not matter
 * which node acted: one small query for all cases that somebody looks at. Only "changed" is sent; the page fetches what
 * changed itself, and access is checked again.
 */
@Component
class LiveCases {

    private static final int MOST_STREAMS = 1000;
    private static final int MOST_STREAMS_OF_ONE_CASE = 20;
    private static final long LOOK_EVERY_MILLIS = 2_000;
    private static final int LOOKS_PER_HEARTBEAT = 12;
    private static final long LONGEST_MILLIS = 30 * 60_000L;

    private final CaseLists caseLists;
    private final Map<CaseNumber, Set<SseEmitter>> streams = new ConcurrentHashMap<>();
    private final Map<CaseNumber, Integer> seen = new ConcurrentHashMap<>();
    private final AtomicInteger looks = new AtomicInteger();

    LiveCases(CaseLists caseLists) {
        this.caseLists = caseLists;
    }

    /** A stream for a page; none when there are too many already, then the page asks now and then by itself. */
    Optional<SseEmitter> open(CaseNumber number) {
        int all = streams.values().stream().mapToInt(Set::size).sum();
        int ofThisCase = streams.getOrDefault(number, Set.of()).size();
        if (all >= MOST_STREAMS || ofThisCase >= MOST_STREAMS_OF_ONE_CASE) {
            return Optional.empty();
        }
        SseEmitter stream = new SseEmitter(LONGEST_MILLIS);
        stream.onCompletion(() -> close(number, stream));
        stream.onTimeout(stream::complete);
        stream.onError(broken -> close(number, stream));
        caseLists.journalLengths(Set.of(number)).forEach(seen::putIfAbsent);
        streams.compute(number, (any, ofCase) -> {
            Set<SseEmitter> more = ofCase == null ? ConcurrentHashMap.newKeySet() : ofCase;
            more.add(stream);
            return more;
        });
        send(number, stream, SseEmitter.event().comment("open"));
        return Optional.of(stream);
    }

    @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
    void look() {
        if (streams.isEmpty()) {
            return;
        }
        caseLists.journalLengths(streams.keySet()).forEach((number, length) -> {
            Integer before = seen.put(number, length);
            if (before != null && !before.equals(length)) {
                tell(number, "changed");
            }
        });
        if (looks.incrementAndGet() % LOOKS_PER_HEARTBEAT == 0) {
            streams.keySet().forEach(number -> tell(number, null));
        }
    }

    /** Open streams would hold up a graceful stop. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        streams.values().forEach(ofCase -> ofCase.forEach(SseEmitter::complete));
    }

    private void tell(CaseNumber number, String what) {
        streams.getOrDefault(number, Set.of())
                .forEach(stream -> send(
                        number,
                        stream,
                        what == null
                                ? SseEmitter.event().comment("still here")
                                : SseEmitter.event().name(what).data("")));
    }

    private void send(CaseNumber number, SseEmitter stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.send(event);
        } catch (IOException | IllegalStateException gone) {
            close(number, stream);
        }
    }

    private void close(CaseNumber number, SseEmitter stream) {
        streams.computeIfPresent(number, (any, ofCase) -> {
            ofCase.remove(stream);
            return ofCase.isEmpty() ? null : ofCase;
        });
        if (!streams.containsKey(number)) {
            seen.remove(number);
        }
    }
}
