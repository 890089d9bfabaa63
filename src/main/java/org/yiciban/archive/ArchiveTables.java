package org.yiciban.archive;

import static org.yiciban.integrity.TableRule.holds;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of packages for the archive: one waits or is there. */
@Component
class ArchiveTables implements TableRules {

    @Override
    public List<TableRule> rules() {
        return List.of(
                refers("archive_package", "case_number", "case_file", "case_number"),
                holds("archive_package", "waits_or_there", "(due is null) <> (sha256 is null)"),
                holds("archive_package", "named", "(file is null) = (sha256 is null)"));
    }
}
