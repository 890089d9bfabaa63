package org.yiciban.integrity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/**
 * Lays down the rules of all tables once the program stands. A rule that rows of earlier days don't keep is reported and
 * left out until they do; it never keeps the program from starting, and is tried again at the next start.
 */
@ProgramOnly
@Component
class TableIntegrity {

    private static final Logger LOG = LoggerFactory.getLogger(TableIntegrity.class);

    private final JdbcTemplate jdbc;
    private final List<TableRules> modules;

    TableIntegrity(DataSource database, List<TableRules> modules) {
        // a table of years is looked through once: no statement of it is given up half-way
        this.jdbc = new JdbcTemplate(database);
        this.modules = modules;
    }

    @EventListener(ApplicationReadyEvent.class)
    void layDown() {
        enforce();
    }

    /** Lays down what isn't yet and gives what rows don't keep. */
    List<Misfit> enforce() {
        Set<String> standing = standing();
        return modules.stream()
                .flatMap(module -> module.rules().stream())
                .filter(rule -> !standing.contains(rule.name()))
                .map(rule -> enforce(rule, standing))
                .filter(misfit -> misfit.rows() > 0)
                .toList();
    }

    private Misfit enforce(TableRule rule, Set<String> standing) {
        try {
            Misfit misfit = new Misfit(rule, misfits(rule));
            if (misfit.rows() > 0) {
                LOG.warn(
                        "not enforced, {} rows of {} don't keep it: {}",
                        misfit.rows(),
                        rule.table(),
                        rule.definition());
                return misfit;
            }
            // another list of words, another constraint: the new one stands before the old one goes
            jdbc.execute("alter table " + rule.table() + " add constraint " + rule.name() + " " + rule.definition());
            standing.stream()
                    .filter(name -> name.startsWith(rule.stem())
                            && name.length() == rule.name().length())
                    .forEach(name -> jdbc.execute("alter table " + rule.table() + " drop constraint " + name));
            return misfit;
        } catch (DataAccessException busy) {
            // another node lays it down at the same time, or the table is in use: the next start tries again
            LOG.info(
                    "not enforced now: {} {}",
                    rule.name(),
                    busy.getMostSpecificCause().getMessage());
            return new Misfit(rule, 0);
        }
    }

    private long misfits(TableRule rule) {
        Long rows =
                jdbc.queryForObject("select count(*) from " + rule.table() + " one where " + rule.misfit(), Long.class);
        return rows == null ? 0 : rows;
    }

    private Set<String> standing() {
        return new TreeSet<>(jdbc.queryForList(
                "select lower(constraint_name) from information_schema.table_constraints", String.class));
    }

    /**
     * A rule that isn't enforced.
     *
     * @param rows how many rows don't keep it
     */
    record Misfit(TableRule rule, long rows) {}
}
