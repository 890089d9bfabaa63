package org.yiciban.form.component;

import java.util.List;

/** Parts that belong together; at the top of a form, a page. */
public record Group(InheritedSettings trait, List<Component> children) implements Component {

    public Group {
        children = List.copyOf(children);
    }
}
