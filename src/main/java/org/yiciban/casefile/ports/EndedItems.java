package org.yiciban.casefile.ports;

import java.time.Instant;
import org.yiciban.casefile.record.CaseFile;

/** What follows when an item has ended, whoever ended it: asked at one place, behind each act and each step. */
public interface EndedItems {

    /** Looks at the items that this transaction has ended. */
    void ended(CaseFile file, Instant now);
}
