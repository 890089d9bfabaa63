package org.yiciban.installation;

import java.sql.Connection;
import java.util.List;
import org.yiciban.atrest.AtRest;

/** What no backup holds, and without which it can't be used. */
final class KeptElsewhere {

    private KeptElsewhere() {}

    /** A sentence that names the secret, and the keys of one's own by their ids. */
    static String told(Connection database) {
        List<String> ids = AtRest.neededOf(database);
        String keys = ids.isEmpty() ? "" : " and the keys at rest “" + String.join("”, “", ids) + "”";
        return " Keep YICIBAN_JOURNAL_SECRET" + keys
                + " elsewhere: no secret is part of the backup, and without them it is of no use.";
    }
}
