package org.yiciban.publication;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which names the desktop editor of models handed drafts in. */
@Repository
class DeploymentNames {

    private final JdbcClient jdbc;

    DeploymentNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest draft of that name which is still worked at, and by nobody else since that person. */
    Optional<Long> draft(String name, String account) {
        return jdbc.sql("select id from model_draft where deployment = :name and changed_by = :by and state = 'EDITING'"
                        + " order by id desc fetch first 1 rows only")
                .param("name", name)
                .param("by", account)
                .query(Long.class)
                .optional();
    }

    void give(long draft, String name) {
        jdbc.sql("update model_draft set deployment = :name where id = :id")
                .param("id", draft)
                .param("name", name)
                .update();
    }
}
