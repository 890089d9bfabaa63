package org.yiciban.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom within an agency, for some days and perhaps one item only. The duty stays the person's own. */
@Repository
@Transactional
public class Substitutes {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    Substitutes(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * One substitution.
     *
     * @param to the last day
     * @param item code of the one item, null for all
     */
    public record Substitution(long id, String person, String substitute, LocalDate from, LocalDate to, String item) {}

    /** The substitutions of a person that are still to come or run, the next first. */
    @Transactional(readOnly = true)
    public List<Substitution> of(String person) {
        return jdbc.sql("select * from substitute where person = ? and to_day >= ? order by from_day, id")
                .params(person, today())
                .query(Substitutes::read)
                .list();
    }

    /** Adds one; the caller has checked that both work for the same agency. */
    public void add(String person, String substitute, LocalDate from, LocalDate to, String item) {
        jdbc.sql("insert into substitute (person, substitute, from_day, to_day, item) values (?, ?, ?, ?, ?)")
                .params(person, substitute, from, to, item)
                .update();
    }

    /**
     * Ends one of the person's own.
     *
     * @return false when there is none
     */
    public boolean remove(long id, String person) {
        return jdbc.sql("delete from substitute where id = ? and person = ?")
                        .params(id, person)
                        .update()
                > 0;
    }

    /**
     * For whom somebody may act today with a duty that the own account lacks.
     *
     * @param item code of the item of the task, or null
     */
    @Transactional(readOnly = true)
    public Optional<Account> standsInFor(Account substitute, Role duty, String item) {
        return jdbc
                .sql("select * from substitute where substitute = ? and from_day <= ? and to_day >= ? order by id")
                .params(substitute.username(), today(), today())
                .query(Substitutes::read)
                .list()
                .stream()
                .filter(one -> one.item() == null || one.item().equals(item))
                .flatMap(one -> accounts.find(one.person()).stream())
                .filter(person -> !person.disabled() && person.is(duty) && person.worksFor(substitute.organ()))
                .findFirst();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private static Substitution read(ResultSet row, int number) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                row.getString("person"),
                row.getString("substitute"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("item"));
    }
}
