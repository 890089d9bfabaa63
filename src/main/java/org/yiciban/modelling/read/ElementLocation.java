package org.yiciban.modelling.read;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Names the place of a finding: the id of the element, or of the nearest one around it that has an id. */
public final class ElementLocation {

    private ElementLocation() {}

    public static String is(Element element) {
        for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
            String id = here.getAttribute("id");
            if (!id.isEmpty()) {
                return id;
            }
        }
        return element.getNodeName();
    }
}
