package org.yiciban.casefile.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;

/** The row by which lists find a case: written with the case, and again when its state changes. */
final class CaseEntry {

    private CaseEntry() {}

    static void insert(JdbcTemplate jdbc, CaseFile file) {
        Applicant applicant = file.filing().applicant();
        jdbc.update(
                """
                insert into case_entry (case_number, bundle, release_id, applicant_name, person, sought_name, status,
                    received_at, agencies, items) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                file.number().value(),
                file.release().key().value(),
                file.release().id(),
                applicant.name(),
                applicant.kind() == Applicant.Kind.PERSON,
                SoughtText.name(applicant.name()),
                file.status().name(),
                Sql.time(file.filing().receivedAt()),
                listed(file, item -> item.agency().value()),
                listed(file, item -> item.code().value()));
    }

    /** A state is told once: end and outcome come with a state of their own. */
    static void update(JdbcTemplate jdbc, CaseFile file) {
        if (file.moved()) {
            jdbc.update(
                    "update case_entry set status = ?, outcome = ?, completed_at = ? where case_number = ?",
                    file.status().name(),
                    Sql.name(file.outcome()),
                    Sql.timeIfAny(file.completedAt()),
                    file.number().value());
        }
    }

    private static String listed(CaseFile file, Function<CaseItem, String> word) {
        List<String> words = file.items().stream().map(word).distinct().toList();
        return words.stream().collect(Collectors.joining(",", ",", ","));
    }
}
