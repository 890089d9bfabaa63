package org.yiciban.catalogue.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.shared.BundleKey;

/** The sheets of the repository with empty models and forms beside them, so that these tests stand alone. */
public final class ShippedFiles {

    public static final BundleKey START_UP = new BundleKey("company-start-up");
    public static final BundleKey RESTAURANT = new BundleKey("restaurant-opening");
    public static final BundleKey DEREGISTRATION = new BundleKey("company-deregistration");
    public static final BundleKey TRANSPORT = new BundleKey("road-transport-company");

    private ShippedFiles() {}

    public static Map<String, String> all() {
        Map<String, String> files = new TreeMap<>(BundleFolders.folder(Path.of(".")));
        files.keySet().removeIf(path -> !path.endsWith(".yaml"));
        for (BundleKey key : new BundleKey[] {START_UP, RESTAURANT, DEREGISTRATION, TRANSPORT}) {
            files.put("bpmn/" + key + ".bpmn", "<definitions/>\n");
            files.put("forms/bundles/" + key + ".form", "{}\n");
            files.put("forms/bundles/" + key + ".sample.json", "{}\n");
        }
        Map<String, String> shipped = BundleFolders.folder(Path.of("."));
        // sheets that name answers of the application, and steps with a form of their own, are read with them
        List.of(
                        "forms/bundles/" + DEREGISTRATION + ".form",
                        "forms/bundles/" + TRANSPORT + ".form",
                        "bpmn/" + DEREGISTRATION + ".deregistration-proof.bpmn",
                        "forms/steps/deregistration-proof.form",
                        "forms/steps/deregistration-proof.sample.json",
                        "bpmn/restaurant-opening.food-permit-renewal.bpmn",
                        "bpmn/restaurant-opening.food-permit-reissue.bpmn",
                        "forms/steps/food-permit-reissue.form",
                        "forms/steps/food-permit-reissue.sample.json",
                        "forms/steps/food-permit-renewal.form",
                        "forms/steps/food-permit-renewal.sample.json",
                        "forms/items/food-permit-renewal.review.form",
                        "forms/steps/vehicle-papers.form",
                        "forms/steps/vehicle-papers.sample.json",
                        "forms/items/freight-permit.review.form")
                .forEach(path -> files.put(path, shipped.get(path)));
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
