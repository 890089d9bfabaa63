package org.yiciban.casefile.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** What the checkers of a round found. All defects of a round go into one notice (licensing law Art. 32(4)). */
@Repository
public class Findings {

    private static final String ITEM = "item:";

    private final JdbcTemplate jdbc;

    Findings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One checker's word on a round: complete, defects or decline; the kind and who is competent only with the last. */
    public record PreCheck(String checker, String outcome, String remark, String declineKind, String competentAgency) {}

    /** A defect with the checker who named it. */
    public record Named(int round, String checker, Defect defect) {

        /** As the applicant reads it. */
        public CorrectionRequirement demand(CaseFile file) {
            AgencyCode agency = checker.startsWith(ITEM)
                    ? file.item(ItemKey.read(checker.substring(ITEM.length()))).agency()
                    : new AgencyCode(checker);
            return new CorrectionRequirement(
                    defect, file.release().agency(agency).name());
        }
    }

    public void add(CaseFile file, String checker, Completion completion, ActContext context) {
        jdbc.update(
                "insert into pre_check (case_number, round, checker, outcome, actor, at, remark, decline_kind,"
                        + " competent_agency) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.number().value(),
                file.rounds(),
                checker,
                completion.outcome(),
                context.actorId(),
                Sql.time(context.instant()),
                completion.comment(),
                completion.declineKind(),
                completion.outcome().equals("decline") ? completion.competent() : null);
        addDefects(file, checker, completion.defects(), 0);
    }

    public void addDefects(CaseFile file, String checker, List<Defect> defects, int firstPlace) {
        List<Object[]> rows = new ArrayList<>();
        for (Defect defect : defects) {
            rows.add(new Object[] {
                file.number().value(),
                file.rounds(),
                checker,
                firstPlace + rows.size(),
                defect.field(),
                defect.material(),
                defect.wrong(),
                defect.asked(),
                defect.basis()
            });
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into defect (case_number, round, checker, place, field, material, text, asked, basis)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** Who checks an item that is received for itself: its agency may have checked the whole before. */
    public static String ofItem(ItemKey item) {
        return ITEM + item;
    }

    /** What the item's own agency found when it sent it back last. */
    public List<Named> defectsOf(CaseFile file, CaseItem item) {
        String checker = ofItem(item.key());
        return defects(file.number(), item.correctedIn()).stream()
                .filter(named -> named.checker().equals(checker))
                .toList();
    }

    public List<PreCheck> preChecks(CaseNumber number, int round) {
        return jdbc.query(
                "select * from pre_check where case_number = ? and round = ? order by checker",
                (row, i) -> new PreCheck(
                        row.getString("checker"),
                        row.getString("outcome"),
                        row.getString("remark"),
                        row.getString("decline_kind"),
                        row.getString("competent_agency")),
                number.value(),
                round);
    }

    public List<Named> defects(CaseNumber number, int round) {
        return jdbc.query(
                "select * from defect where case_number = ? and round = ? order by checker, place",
                (row, i) -> new Named(
                        round,
                        row.getString("checker"),
                        new Defect(
                                row.getString("field"),
                                row.getString("material"),
                                row.getString("text"),
                                row.getString("asked"),
                                row.getString("basis"))),
                number.value(),
                round);
    }
}
