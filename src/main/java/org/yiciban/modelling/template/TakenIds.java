package org.yiciban.modelling.template;

import java.util.HashSet;
import java.util.Set;

/** The ids of a drawing; each stands for one thing. */
final class TakenIds {

    private final Set<String> ids = new HashSet<>();

    /** @throws IdTaken when something else is called so */
    void take(String id) {
        if (!ids.add(id)) {
            throw new IdTaken(id);
        }
    }
}
