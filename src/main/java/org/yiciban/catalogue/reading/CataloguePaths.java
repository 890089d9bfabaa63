package org.yiciban.catalogue.reading;

import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;

/** Where the files of the catalogue stand. */
public final class CataloguePaths {

    public static final String AGENCIES = "bpmn/catalogue/agencies.yaml";
    public static final String DIVISIONS = "bpmn/catalogue/divisions.yaml";
    public static final String MATERIALS = "bpmn/catalogue/materials.yaml";
    public static final String REMEDIES = "bpmn/catalogue/remedies.yaml";
    public static final String HANDLING = "bpmn/handling/";
    public static final String STEPS = "forms/steps/";
    public static final String ITEM_FORMS = "forms/items/";
    public static final String FORM = ".form";
    public static final String SAMPLE = ".sample.json";

    private CataloguePaths() {}

    public static String model(BundleKey key) {
        return "bpmn/" + key + ".bpmn";
    }

    public static String bundle(BundleKey key) {
        return "bpmn/" + key + ".yaml";
    }

    static String item(ItemCode code) {
        return item(code.value());
    }

    public static String item(String code) {
        return "bpmn/catalogue/items/" + code + ".yaml";
    }

    /** The application form of a bundle, without its ending. */
    public static String application(BundleKey key) {
        return "forms/bundles/" + key;
    }

    /** An item's own form of a step, without its ending. */
    public static String step(ItemCode item, String step) {
        return ITEM_FORMS + item + "." + step;
    }

    /** The form of a step that all items share, without its ending. */
    public static String step(String step) {
        return STEPS + step;
    }
}
