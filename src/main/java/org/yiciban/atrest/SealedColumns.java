package org.yiciban.atrest;

import java.util.List;

/** What a module keeps sealed in its tables: each value that was written before, or with an older key, is sealed anew. */
@FunctionalInterface
public interface SealedColumns {

    /** The columns, each once. */
    List<SealedColumn> sealed();
}
