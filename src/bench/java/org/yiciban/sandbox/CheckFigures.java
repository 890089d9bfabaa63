package org.yiciban.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.template.Outline;
import org.yiciban.modelling.template.ServiceTemplate;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * How long a check takes and what it keeps: services of nine and of thirty items as the template gives them, three side by
 * side in each stage, every third one asked for; the rules alone, then the trial in a cold sandbox and in a warm one. Heap
 * is what is used after a collection.
 */
public final class CheckFigures {

    private static final BundleLibrary SHIPPED = new BundleLibrary(BundleFolders.shipped());

    private CheckFigures() {}

    public static void main(String[] arguments) throws Exception {
        ModelChecks checks = new ModelChecks(SHIPPED);
        Sandbox sandbox = new Sandbox(SHIPPED, Clock.systemUTC());
        long before = heap();
        for (int items : new int[] {9, 30}) {
            Map<String, byte[]> made = ServiceTemplate.of(outline(items));
            List<ModelFile> files = new ArrayList<>();
            made.forEach((path, content) -> files.add(new ModelFile(path, content)));
            for (int round = 1; round <= 3; round++) {
                long begun = System.nanoTime();
                List<Finding> found = checks.check(files);
                System.out.printf(
                        "rules, %d items, %d files, round %d: %d ms, %d findings%n",
                        items, files.size(), round, millis(begun), found.size());
            }
            for (int round = 1; round <= 3; round++) {
                AtomicInteger cases = new AtomicInteger();
                long begun = System.nanoTime();
                List<Finding> found = sandbox.run(
                                List.of(beside(made, outline(items).key())),
                                TrialScope.WHOLE,
                                "modeller",
                                (done, all, now) -> cases.set(all))
                        .get();
                System.out.printf(
                        "trial, %d items, round %d: %d cases, %.1f s, findings %s, %d MB more than before%n",
                        items,
                        round,
                        cases.get(),
                        millis(begun) / 1000.0,
                        found.stream().map(Finding::rule).toList(),
                        (heap() - before) >> 20);
            }
        }
        sandbox.destroy();
        System.out.printf("closed: %d MB more than before%n", (heap() - before) >> 20);
    }

    private static BundleFiles beside(Map<String, byte[]> made, BundleKey key) {
        SortedMap<String, String> files = new TreeMap<>(SHIPPED.bundles().get(0).files());
        made.forEach((path, content) -> files.put(path, new String(content, StandardCharsets.UTF_8)));
        return new BundleFiles(key, files);
    }

    private static Outline outline(int count) {
        List<Outline.Item> items = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            int first = at / 3 * 3;
            items.add(new Outline.Item(
                    new ItemCode("market-item" + at),
                    new LocalText("事项" + at, "Item " + at),
                    new AgencyCode(at % 2 == 0 ? "urban" : "amr"),
                    at % 4 == 0 ? Handling.LICENCE : Handling.FILING,
                    TimeLimit.parse("1WD"),
                    at % 4 == 0 ? Optional.of(TimeLimit.parse("20WD")) : Optional.empty(),
                    Optional.empty(),
                    first == 0 ? List.of() : List.of(new ItemCode("market-item" + (first - 3))),
                    at % 3 == 2 ? Optional.of(new LocalText("需要吗？", "Needed?")) : Optional.empty()));
        }
        return new Outline(
                new BundleKey("market-of-" + count),
                "M" + count % 100 / 10 + count % 10,
                new LocalText(count + "个事项的一件事", "A service of " + count + " items"),
                BundleSheet.Audience.PERSON,
                new AgencyCode("urban"),
                items);
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
