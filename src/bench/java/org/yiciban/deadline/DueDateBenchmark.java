package org.yiciban.deadline;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yiciban.deadline.calendar.HolidayNotices;
import org.yiciban.deadline.calendar.WorkingCalendar;

/** Due dates per second: prefix sums against walking from day to day. Starts are spread over 2024 to 2026. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DueDateBenchmark {

    private static final int STARTS = 1024;

    /** The limit in working days. */
    @Param({"1", "20", "45", "250"})
    public int days;

    private final LocalDate[] starts = new LocalDate[STARTS];
    private WorkingCalendar calendar;
    private WalkingCalendar walker;
    private int next;

    @Setup
    public void prepare() {
        Random random = new Random(1);
        LocalDate first = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < STARTS; i++) {
            starts[i] = first.plusDays(random.nextInt(1000));
        }
        calendar = WorkingCalendar.of(HolidayNotices.shipped());
        walker = new WalkingCalendar();
        for (LocalDate start : starts) {
            if (!calendar.addWD(start, days).equals(walker.addWD(start, days))) {
                throw new IllegalStateException("both ways must find the same day for " + start);
            }
        }
    }

    @Benchmark
    public LocalDate prefixSums() {
        return calendar.addWD(starts[next++ & (STARTS - 1)], days);
    }

    @Benchmark
    public LocalDate walking() {
        return walker.addWD(starts[next++ & (STARTS - 1)], days);
    }
}
