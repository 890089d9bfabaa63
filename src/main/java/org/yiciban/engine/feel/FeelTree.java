package org.yiciban.engine.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;

/** An expression as the reader of FEEL understood it, walked from its root; no deeper than what the reader reads. */
final class FeelTree {

    private FeelTree() {}

    /** What stands directly beneath, be it in lists of arguments or of entries. */
    static List<Exp> children(Object node) {
        List<Exp> found = new ArrayList<>();
        Iterator<?> parts = parts(node);
        while (parts != null && parts.hasNext()) {
            Object part = parts.next();
            if (part instanceof Exp child) {
                found.add(child);
            } else {
                found.addAll(children(part));
            }
        }
        return found;
    }

    /** The expression itself and all beneath it. */
    static List<Exp> all(Exp root) {
        List<Exp> found = new ArrayList<>(List.of(root));
        children(root).forEach(child -> found.addAll(all(child)));
        return found;
    }

    static boolean holds(Exp root, Predicate<Exp> what) {
        return all(root).stream().anyMatch(what);
    }

    private static @Nullable Iterator<?> parts(Object node) {
        if (node instanceof Iterable<?> list) {
            return list.iterator();
        }
        return node instanceof Product product ? product.productIterator() : null;
    }
}
