package org.yiciban.catalogue.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.yiciban.catalogue.table.StrictXml;

/** How many of certain elements lie before each in a model, on the longest way to it. */
final class ModelOrder {

    private final Map<String, List<String>> before;
    private final Set<String> counted;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> onTheWay = new HashSet<>();

    private ModelOrder(Map<String, List<String>> before, Set<String> counted) {
        this.before = before;
        this.counted = counted;
    }

    /** Of a model that can't be read nothing lies before anything: that it is wrong others say. */
    static ModelOrder of(String model, Set<String> counted) {
        Map<String, List<String>> before = new HashMap<>();
        try {
            Element definitions = StrictXml.parse(model.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH)
                    .getDocumentElement();
            StrictXml.children(definitions).stream()
                    .filter(element -> "process".equals(element.getLocalName()))
                    .flatMap(process -> StrictXml.children(process).stream())
                    .forEach(element -> follow(element, before));
        } catch (SAXException | IOException unreadable) {
            before.clear();
        }
        return new ModelOrder(before, counted);
    }

    private static void follow(Element element, Map<String, List<String>> before) {
        if ("sequenceFlow".equals(element.getLocalName())) {
            before.computeIfAbsent(element.getAttribute("targetRef"), target -> new ArrayList<>())
                    .add(element.getAttribute("sourceRef"));
        } else if ("boundaryEvent".equals(element.getLocalName())) {
            before.computeIfAbsent(element.getAttribute("id"), target -> new ArrayList<>())
                    .add(element.getAttribute("attachedToRef"));
        }
    }

    /** A way back is no way there. */
    int rank(String id) {
        Integer known = ranks.get(id);
        if (known != null) {
            return known;
        }
        onTheWay.add(id);
        int rank = 0;
        for (String source : before.getOrDefault(id, List.of())) {
            if (!onTheWay.contains(source)) {
                rank = Math.max(rank, rank(source) + (counted.contains(source) ? 1 : 0));
            }
        }
        onTheWay.remove(id);
        ranks.put(id, rank);
        return rank;
    }
}
