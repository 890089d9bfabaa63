package org.yiciban.form.view;

/** Ids of inputs, made from the paths of answers. */
final class ViewIds {

    private ViewIds() {}

    static String of(String path) {
        return "f-"
                + path.replace("].", "-").replace('.', '-').replace('[', '-').replace("]", "");
    }
}
