package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.integrity.TableRules;

/** The database itself keeps the rows of a case together, whoever writes to it. */
@CaseTest
class CaseTablesTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    List<TableRules> modules;

    @Autowired
    JdbcTemplate jdbc;

    String aFinishedCase() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finishedWell()
                .number()
                .value();
    }

    @Test
    void everyRuleOfEveryModuleStands() {
        List<String> standing = jdbc.queryForList(
                "select lower(constraint_name) from information_schema.table_constraints", String.class);

        assertThat(modules).hasSizeGreaterThan(5);
        modules.stream().flatMap(module -> module.rules().stream()).forEach(rule -> assertThat(standing)
                .as(rule.definition())
                .anyMatch(name -> name.startsWith(rule.table() + "__" + rule.subject() + "_")));
    }

    @Test
    void noRowIsOfNoCaseAndNoWordIsOfNoList() {
        String number = aFinishedCase();

        refused("update case_item set case_number = '0' where case_number = ?", number);
        refused("delete from case_file where case_number = ?", number);
        refused("update case_file set status = 'LOST' where case_number = ?", number);
        refused("update case_item set outcome = 'PERHAPS' where case_number = ?", number);
        refused("update legal_clock set kind = 'EGG' where case_number = ?", number);
        refused("update case_file set completed_at = timestamp '1999-12-31 00:00:00' where case_number = ?", number);
    }

    private void refused(String sql, String number) {
        assertThatThrownBy(() -> jdbc.update(sql, number)).as(sql).isInstanceOf(DataIntegrityViolationException.class);
    }
}
