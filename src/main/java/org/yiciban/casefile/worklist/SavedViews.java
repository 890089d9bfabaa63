package org.yiciban.casefile.worklist;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.SoughtText;
import org.yiciban.identity.account.Account;

/** Filters of the inbox that a person keeps under a name; the inbox lists them with their counts. */
@Repository
public class SavedViews {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 40;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the filter; one of the same name is replaced.
     *
     * @return whether there was one of that name
     * @throws InvalidInput when the name is missing or too long, or the person keeps too many already
     */
    @Transactional
    public boolean keep(String name, InboxQuery query, Account account) {
        String title = name == null ? "" : name.strip();
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            throw InvalidInput.of("name", "required", "view.name", LONGEST_NAME);
        }
        oneAfterTheOther(account);
        boolean replaced = jdbc.sql("delete from saved_view where username = ? and name = ?")
                        .params(account.username(), title)
                        .update()
                > 0;
        if (number(account) >= MOST) {
            throw InvalidInput.of("name", "too-many", "view.too-many", MOST);
        }
        insert(title, query, account);
        return replaced;
    }

    /**
     * Removes one of the person's own.
     *
     * @return false when there is none
     */
    @Transactional
    public boolean remove(long id, Account account) {
        return jdbc.sql("delete from saved_view where id = ? and username = ?")
                        .params(id, account.username())
                        .update()
                > 0;
    }

    /** A button pressed twice, or two windows of a person: the second finds what the first has kept. */
    private void oneAfterTheOther(Account account) {
        jdbc.sql("select username from account where username = ? for update")
                .param(account.username())
                .query(String.class)
                .single();
    }

    private int number(Account account) {
        return jdbc.sql("select count(*) from saved_view where username = ?")
                .param(account.username())
                .query(Integer.class)
                .single();
    }

    private void insert(String name, InboxQuery query, Account account) {
        jdbc.sql("insert into saved_view (username, name, queue, bundle, light, sought, pattern, items)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        account.username(),
                        name,
                        query.queue().name(),
                        query.bundle(),
                        query.light() == null ? null : query.light().name(),
                        query.text(),
                        query.text() == null ? null : SoughtText.anywhere(query.text()),
                        query.items().isEmpty() ? null : items(query)))
                .update();
    }

    /** The codes between commas, so that each is found with its commas. */
    private static String items(InboxQuery query) {
        return "," + String.join(",", query.items().stream().sorted().toList()) + ",";
    }
}
