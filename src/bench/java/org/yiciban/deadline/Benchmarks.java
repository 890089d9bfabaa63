package org.yiciban.deadline;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of the legal clock. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include("org\\.yiciban\\.deadline\\..*Benchmark")
                        .jvmArgsAppend("-Duser.timezone=UTC")
                        .build())
                .run();
    }
}
