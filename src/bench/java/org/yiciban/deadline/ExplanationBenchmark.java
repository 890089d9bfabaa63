package org.yiciban.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.calendar.HolidayNotices;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.shared.TimeLimit;

/** What it costs to date a clock of 45 working days with one pause, and to explain it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExplanationBenchmark {

    private final WorkingCalendar calendar = WorkingCalendar.of(HolidayNotices.shipped());
    private final LegalClock clock = LegalClock.started(
                    ClockKind.BUNDLE_STATUTORY,
                    TimeLimit.parse("45WD"),
                    Instant.parse("2026-08-03T02:00:00Z"),
                    "law",
                    "")
            .with(
                    ClockEvent.paused(
                            Instant.parse("2026-08-20T02:00:00Z"), PauseReason.EXPERT_REVIEW, "law", "1", "clerk"),
                    calendar)
            .with(ClockEvent.resumed(Instant.parse("2026-09-01T02:00:00Z"), null, "clerk"), calendar);

    @Benchmark
    public Optional<Instant> dating() {
        return clock.due(calendar);
    }

    @Benchmark
    public List<ExplanationLine> explaining() {
        return clock.explanation(calendar);
    }
}
