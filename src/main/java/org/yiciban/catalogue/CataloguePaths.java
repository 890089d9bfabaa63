package org.yiciban.catalogue;

import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;

/** Where the files of the catalogue stand. */
final class CataloguePaths {

    static final String AGENCIES = "bpmn/catalogue/agencies.yaml";
    static final String DIVISIONS = "bpmn/catalogue/divisions.yaml";
    static final String MATERIALS = "bpmn/catalogue/materials.yaml";
    static final String REMEDIES = "bpmn/catalogue/remedies.yaml";
    static final String HANDLING = "bpmn/handling/";
    static final String STEPS = "forms/steps/";
    static final String ITEM_FORMS = "forms/items/";
    static final String FORM = ".form";
    static final String SAMPLE = ".sample.json";

    private CataloguePaths() {}

    static String model(BundleKey key) {
        return "bpmn/" + key + ".bpmn";
    }

    static String bundle(BundleKey key) {
        return "bpmn/" + key + ".yaml";
    }

    static String item(ItemCode code) {
        return item(code.value());
    }

    static String item(String code) {
        return "bpmn/catalogue/items/" + code + ".yaml";
    }

    /** The application form of a bundle, without its ending. */
    static String application(BundleKey key) {
        return "forms/bundles/" + key;
    }

    /** An item's own form of a step, without its ending. */
    static String step(ItemCode item, String step) {
        return ITEM_FORMS + item + "." + step;
    }

    /** The form of a step that all items share, without its ending. */
    static String step(String step) {
        return STEPS + step;
    }
}
