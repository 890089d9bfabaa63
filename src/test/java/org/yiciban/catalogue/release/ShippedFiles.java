package org.yiciban.catalogue.release;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.shared.BundleKey;

/** The sheets of the repository with empty models and forms beside them, so that these tests stand alone. */
public final class ShippedFiles {

    public static final BundleKey START_UP = new BundleKey("company-start-up");
    public static final BundleKey RESTAURANT = new BundleKey("restaurant-opening");
    public static final BundleKey DEREGISTRATION = new BundleKey("company-deregistration");

    private ShippedFiles() {}

    public static Map<String, String> all() {
        Map<String, String> files = new TreeMap<>(BundleFolders.folder(Path.of(".")));
        files.keySet().removeIf(path -> !path.endsWith(".yaml"));
        for (BundleKey key : new BundleKey[] {START_UP, RESTAURANT, DEREGISTRATION}) {
            files.put("bpmn/" + key + ".bpmn", "<definitions/>\n");
            files.put("forms/bundles/" + key + ".form", "{}\n");
            files.put("forms/bundles/" + key + ".sample.json", "{}\n");
        }
        files.put(
                "forms/bundles/" + DEREGISTRATION + ".form",
                BundleFolders.folder(Path.of(".")).get("forms/bundles/" + DEREGISTRATION + ".form"));
        files.put("bpmn/handling/reception.bpmn", "<definitions/>\n");
        files.put("forms/steps/review.form", "{\"id\": \"review\"}\n");
        files.put("forms/steps/review.sample.json", "{\"outcome\": \"pass\"}\n");
        files.put("forms/items/food-permit.review.form", "{\"id\": \"food-review\", \"valuesKey\": \"procedures\"}\n");
        return files;
    }

    public static BundleFiles bundle(BundleKey key) {
        return new BundleLibrary(all())
                .bundles().stream()
                        .filter(files -> files.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    public static Release release(BundleKey key) {
        return Release.draft(bundle(key));
    }
}
