package org.yiciban.casefile.ports;

import java.util.Map;
import java.util.Set;
import org.yiciban.shared.CaseNumber;

/** The facts of a case, for conditions of its model. Asked by the engine inside its transaction. */
public interface KnownFacts {

    /**
     * What conditions read of these names, those that the sheet of the bundle knows: what their givers gave so far, and for
     * a giver that gave nothing the other value that the sheet names.
     */
    Map<String, Object> known(CaseNumber caseNumber, Set<String> names);
}
