package org.yiciban.casefile.tables;

import static org.yiciban.integrity.TableRule.holds;
import static org.yiciban.integrity.TableRule.oneOf;
import static org.yiciban.integrity.TableRule.refers;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.Claim;
import org.yiciban.casefile.bills.BillState;
import org.yiciban.casefile.persons.NumberKind;
import org.yiciban.casefile.persons.PersonRole;
import org.yiciban.casefile.reception.NonAcceptance;
import org.yiciban.casefile.reinstatement.LateAct;
import org.yiciban.casefile.reinstatement.Reinstatement;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.integrity.TableRule;
import org.yiciban.integrity.TableRules;

/** What the database itself holds true of the rows of a case. */
@Component
class CaseTables implements TableRules {

    private static final String CASE = "case_number";
    private static final List<String> ROUND = List.of(CASE, "round");
    private static final List<String> ITEM = List.of(CASE, "item");
    private static final List<String> CLOCK = List.of(CASE, "clock_no");

    @Override
    public List<TableRule> rules() {
        return Stream.of(belonging(), words(), sense()).flatMap(List::stream).toList();
    }

    /**
     * What the engine's threads write before they hold the case (runs, tasks and what is left of them) isn't bound to it: on
     * PostgreSQL the key would take a share of the case's row first, and two jobs of one case would wait for each other.
     */
    private static List<TableRule> belonging() {
        return List.of(
                refers("case_file", "release_id", "bundle_release", "id"),
                refers("case_file", "filed_release_id", "bundle_release", "id"),
                ofCase("case_entry"),
                ofCase("case_item"),
                ofCase("submission"),
                refers("submitted_material", ROUND, "submission", ROUND),
                refers("pre_check", ROUND, "submission", ROUND),
                refers("defect", ROUND, "submission", ROUND),
                refers("case_person", ROUND, "submission", ROUND),
                ofCase("step_record"),
                refers("case_result", ITEM, "case_item", ITEM),
                refers("bill", ITEM, "case_item", ITEM),
                refers("bill_table", ITEM, "bill", ITEM),
                ofCase("case_fact"),
                ofCase("case_date"),
                ofCase("journal_entry"),
                ofCase("legal_clock"),
                refers("clock_event", CLOCK, "legal_clock", CLOCK),
                ofCase("reinstatement"));
    }

    private static TableRule ofCase(String table) {
        return refers(table, CASE, "case_file", CASE);
    }

    private static List<TableRule> words() {
        return List.of(
                oneOf("case_file", "status", CaseStatus.class),
                oneOf("case_file", "outcome", CaseOutcome.class),
                oneOf("case_file", "channel", Channel.class),
                oneOf("case_file", "acceptance_mode", AcceptanceMode.class),
                oneOf("case_person", "role", PersonRole.class),
                oneOf("case_person", "kind", NumberKind.class),
                oneOf("case_item", "status", ItemStatus.class),
                oneOf("case_item", "outcome", ItemOutcome.class),
                oneOf("case_item", "proposed", ItemOutcome.class),
                oneOf("journal_entry", "verb", JournalEvent.class),
                oneOf("journal_entry", "channel", Channel.class),
                oneOf("legal_clock", "kind", ClockKind.class),
                oneOf("bill", "state", BillState.class),
                oneOf("bill", "waits", Fee.Before.class),
                oneOf("clock_event", "type", ClockEvent.Type.class),
                oneOf(
                        "pre_check",
                        "decline_kind",
                        Stream.of(NonAcceptance.Kind.values())
                                .map(NonAcceptance.Kind::value)
                                .toList()),
                oneOf("reinstatement", "state", Reinstatement.State.class),
                oneOf("reinstatement", "way", LateAct.Way.class),
                oneOf("case_claim", "state", Claim.State.class));
    }

    private static List<TableRule> sense() {
        return List.of(
                holds("case_file", "counts", "rounds >= 1 and notices >= 0 and journal_length >= 0"),
                holds("case_file", "instants", "round_received_at >= received_at and completed_at >= received_at"),
                holds("case_item", "served", "delivered_at >= decided_at and issued_at >= decided_at"),
                holds("journal_entry", "place", "entry_no >= 1"),
                holds("submission", "rounds", "round >= 1"),
                holds("bill", "amount", "cents > 0"));
    }
}
