package org.yiciban.sandbox;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.BundleLibrary;

/** What a trial takes: heap that stays while the sandbox is warm, after a check and after it was given up; time. */
final class SandboxFigures {

    private static final int CHECKS = 20;

    private SandboxFigures() {}

    public static void main(String[] arguments) throws Exception {
        BundleLibrary library = new BundleLibrary(BundleFolders.shipped());
        List<BundleFiles> services = library.bundles();
        Sandbox sandbox = new Sandbox(library, Clock.systemUTC(), TrialBounds.USUAL);
        long before = used();
        check(sandbox, services.subList(0, 1), TrialScope.SAMPLE, "assembled, and the first sample");
        long warm = used();
        for (BundleFiles service : services) {
            check(sandbox, List.of(service), TrialScope.WHOLE, "every case of " + service.key());
        }
        long after = used();
        for (int i = 0; i < CHECKS; i++) {
            sandbox.run(services, TrialScope.SAMPLE, "bench", (done, all, now) -> {})
                    .get(10, TimeUnit.MINUTES);
        }
        long much = used();
        sandbox.destroy();
        long closed = used();
        System.out.printf(
                "heap before %d KB, warm +%d KB, after every case of all +%d KB more, after %d checks more +%d KB more,"
                        + " given up: +%d KB to before%n",
                before, warm - before, after - warm, CHECKS, much - after, closed - before);
    }

    private static void check(Sandbox sandbox, List<BundleFiles> services, TrialScope scope, String what)
            throws Exception {
        long began = System.nanoTime();
        int[] cases = new int[1];
        int findings = sandbox.run(services, scope, "bench", (done, all, now) -> cases[0]++)
                .get(10, TimeUnit.MINUTES)
                .size();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        System.out.printf("%s: %d cases, %d ms, %d findings%n", what, cases[0], millis, findings);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10;
    }
}
