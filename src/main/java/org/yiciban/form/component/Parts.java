package org.yiciban.form.component;

import java.util.ArrayList;
import java.util.List;

/** Parts of a form with what stands in them. */
public final class Parts {

    private Parts() {}

    /** These parts and all that stands in them, in the order of the form. */
    public static List<Component> inside(List<? extends Component> components) {
        List<Component> all = new ArrayList<>();
        collect(components, all);
        return all;
    }

    private static void collect(List<? extends Component> components, List<Component> all) {
        for (Component component : components) {
            all.add(component);
            if (component instanceof Group group) {
                collect(group.children(), all);
            } else if (component instanceof RowList list) {
                collect(list.children(), all);
            }
        }
    }
}
