package org.yiciban.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yiciban.engine.BenchDatabase;

/** Rules of tables are enforced as soon as all rows keep them, and never keep anything from starting. */
class TableIntegrityTest {

    private enum Tree {
        OAK,
        ELM
    }

    private enum MoreTrees {
        OAK,
        ELM,
        ASH
    }

    private static final TableRule WOOD = TableRule.refers("tree", "wood", "wood", "id");

    private JdbcTemplate jdbc;
    private DriverManagerDataSource database;

    private void given(BenchDatabase kind) {
        String owner = kind == BenchDatabase.H2 ? "" : "postgres";
        database = new DriverManagerDataSource(kind.newUrl(), owner, owner);
        jdbc = new JdbcTemplate(database);
        jdbc.execute("create table wood (id int primary key)");
        jdbc.execute("create table tree (id int primary key, wood int, kind varchar(10))");
        jdbc.update("insert into wood values (1)");
        jdbc.update("insert into tree values (1, 1, 'OAK'), (2, 7, null)");
    }

    private List<TableIntegrity.Misfit> enforce(TableRule... rules) {
        return new TableIntegrity(database, List.of(() -> List.of(rules))).enforce();
    }

    private void refused(String row) {
        assertThatThrownBy(() -> jdbc.update("insert into tree values " + row))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfEarlierDaysAreReportedAndTheRuleStandsOnceTheyAreMended(BenchDatabase kind) {
        given(kind);

        assertThat(enforce(WOOD)).containsExactly(new TableIntegrity.Misfit(WOOD, 1));
        jdbc.update("update tree set wood = 1 where id = 2");

        assertThat(enforce(WOOD)).isEmpty();
        refused("(3, 8, 'ELM')");
        assertThat(enforce(WOOD)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aListOfWordsThatGrowsTakesItsRuleAlong(BenchDatabase kind) {
        given(kind);
        TableRule few = TableRule.oneOf("tree", "kind", Tree.class);
        TableRule more = TableRule.oneOf("tree", "kind", MoreTrees.class);

        assertThat(enforce(few)).isEmpty();
        refused("(3, 1, 'ASH')");
        assertThat(enforce(more)).isEmpty();
        jdbc.update("insert into tree values (3, 1, 'ASH')");

        assertThat(enforce(few)).containsExactly(new TableIntegrity.Misfit(few, 1));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeLaidDownNowStopsNothing(BenchDatabase kind) {
        given(kind);

        assertThat(enforce(
                        TableRule.refers("tree", "wood", "no_such_table", "id"),
                        TableRule.holds("tree", "id", "id > 0")))
                .isEmpty();
        refused("(-3, 1, 'ELM')");
    }

    /** A check of H2 that names alternatives fails with the connection that laid it down. */
    @ParameterizedTest
    @ValueSource(strings = {"kind = 'OAK' or kind = 'ELM'", "id in (1, 2)"})
    void aConditionNamesNoAlternatives(String condition) {
        assertThatThrownBy(() -> TableRule.holds("tree", "kind", condition))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(condition);
    }
}
