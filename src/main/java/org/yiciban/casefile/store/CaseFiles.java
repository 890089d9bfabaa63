package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.Filing;
import org.yiciban.casefile.record.StoredCase;
import org.yiciban.casefile.record.StoredItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** All cases. A case is read and written as a whole; acts read it under a lock. */
@Repository
public class CaseFiles {

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;
    private final StoredJson json;
    private final Clocks clocks;
    private final Journal journal;
    private final LockedCases locked = new LockedCases();

    CaseFiles(JdbcTemplate jdbc, Catalogue catalogue, StoredJson json, Clocks clocks, Journal journal) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.json = json;
        this.clocks = clocks;
        this.journal = journal;
    }

    /** The case, locked until the end of the transaction: acts on one case come one after the other. */
    public CaseFile lock(CaseNumber number) {
        return locked.get(number)
                .orElseGet(() ->
                        kept(read("case_number = ? for update", number.value()).orElseThrow(ActRefused::noSuchCase)));
    }

    /** Locks the case of an open task in one go, before anything about the task is believed. */
    public Optional<CaseFile> lockCaseOf(String taskId) {
        return read("case_number = (select case_number from work_task where task_id = ?) for update", taskId)
                .map(this::kept);
    }

    private CaseFile kept(CaseFile file) {
        locked.keep(file, this::write);
        return file;
    }

    /** The case as it is, for looking at; its release may have to be read meanwhile, over the same connection. */
    @Transactional
    public Optional<CaseFile> find(CaseNumber number) {
        return locked.get(number).or(() -> read("case_number = ?", number.value()));
    }

    private Optional<CaseFile> read(String which, String key) {
        return jdbc.query(CaseNames.WITH_TITLE + " where " + which, (row, i) -> stored(row), key).stream()
                .findFirst()
                .map(stored -> new CaseFile(stored, items(stored.number()), clocks.of(stored.number())));
    }

    private List<CaseItem> items(CaseNumber number) {
        return jdbc.query(
                "select * from case_item where case_number = ? order by place", (row, i) -> item(row), number.value());
    }

    public void insert(CaseFile file) {
        Filing filing = file.filing();
        Runnable journalLines = journal.seal(file);
        jdbc.update(
                """
                insert into case_file (case_number, bundle, release_id, division, channel, account, on_behalf_of,
                    applicant, applicant_name, situation, electronic_service, by_person, code_salt, status, received_at,
                    round_received_at, rounds, notices, row_numbers, journal_length, journal_head, mandate, principal,
                    mandate_until, account_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                file.number().value(),
                file.release().bundle().key().value(),
                file.release().id(),
                filing.division().value(),
                filing.channel().name(),
                filing.account(),
                filing.onBehalfOf(),
                json.seal(
                        CaseColumns.APPLICANT, filing.applicant(), file.number().value()),
                filing.applicant().name(),
                json.write(filing.situation()),
                filing.electronicService(),
                filing.byPerson(),
                filing.codeSalt(),
                file.status().name(),
                Sql.time(filing.receivedAt()),
                Sql.time(file.roundReceivedAt()),
                file.rounds(),
                file.notices(),
                file.rows().highest(),
                file.journal().length(),
                file.journal().head(),
                filing.mandate() == null
                        ? null
                        : json.seal(
                                CaseColumns.MANDATE,
                                filing.mandate(),
                                file.number().value()),
                filing.principal(),
                filing.mandate() == null ? null : filing.mandate().until(),
                filing.mandate() == null || filing.channel() == Channel.WINDOW
                        ? null
                        : filing.mandate().until());
        insert(file, file.rows().takeAdded());
        journalLines.run();
        CaseEntry.insert(jdbc, file);
        clocks.write(file);
        file.stored();
        kept(file);
    }

    private void insert(CaseFile file, List<CaseItem> items) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "insert into case_item (case_number, item, row_title, place, agency, status, committed)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                items.stream()
                        .map(item -> new Object[] {
                            file.number().value(),
                            item.key().toString(),
                            item.title(),
                            file.rows().place(item),
                            item.agency().value(),
                            item.status().name(),
                            item.committed()
                        })
                        .toList());
    }

    /** What was changed is written when the transaction commits: an act and the verbs that follow write it once. */
    public void save(CaseFile file) {
        file.touch();
    }

    /** Writes the case row, changed items, new journal lines, changed clocks. */
    private void write(CaseFile file) {
        journal.append(file);
        jdbc.update(
                """
                update case_file set status = ?, acceptance_mode = ?, outcome = ?, round_received_at = ?,
                    accepted_at = ?, completed_at = ?, rounds = ?, notices = ?, row_numbers = ?, journal_length = ?, journal_head = ?
                where case_number = ?""",
                file.status().name(),
                Sql.name(file.acceptanceMode()),
                Sql.name(file.outcome()),
                Sql.time(file.roundReceivedAt()),
                Sql.timeIfAny(file.acceptedAt()),
                Sql.timeIfAny(file.completedAt()),
                file.rounds(),
                file.notices(),
                file.rows().highest(),
                file.journal().length(),
                file.journal().head(),
                file.number().value());
        CaseEntry.update(jdbc, file);
        insert(file, file.rows().takeAdded());
        List<CaseItem> changed =
                file.items().stream().filter(item -> item.dirty()).toList();
        if (!changed.isEmpty()) {
            jdbc.batchUpdate(
                    """
                    update case_item set status = ?, outcome = ?, proposed = ?, reason = ?, reason_en = ?, reviewer = ?,
                        decided_by = ?, opened_at = ?, decided_at = ?, issued_at = ?, delivered_at = ?, accepted_at = ?,
                        apart = ?, corrected_in = ?, abandoned = ?, row_title = ?, granted_by_law_at = ?
                    where case_number = ? and item = ?""",
                    changed.stream().map(item -> row(file, item)).toList());
            changed.forEach(CaseItem::stored);
        }
        List<Object[]> waiting = WaitingItem.changes(file);
        if (!waiting.isEmpty()) {
            jdbc.batchUpdate(
                    "update work_task set waiting_item = ?, waiting_due_at = ? where case_number = ? and part = ?",
                    waiting);
        }
        clocks.write(file);
    }

    private static Object[] row(CaseFile file, CaseItem item) {
        return new Object[] {
            item.status().name(),
            Sql.name(item.outcome()),
            Sql.name(item.proposed()),
            item.reason(),
            english(item.told()),
            item.reviewer(),
            item.decidedBy(),
            Sql.timeIfAny(item.openedAt()),
            Sql.timeIfAny(item.decidedAt()),
            Sql.timeIfAny(item.issuedAt()),
            Sql.timeIfAny(item.deliveredAt()),
            Sql.timeIfAny(item.acceptedAt()),
            item.apart(),
            item.correctedIn(),
            item.abandoned(),
            item.title(),
            Sql.timeIfAny(item.grantedByLawAt()),
            file.number().value(),
            item.key().toString()
        };
    }

    private StoredCase stored(ResultSet row) throws SQLException {
        return new StoredCase(
                new CaseNumber(row.getString("case_number")),
                catalogue.release(row.getLong("release_id")),
                catalogue.release(FollowedRelease.filed(row)),
                filing(row),
                CaseStatus.valueOf(row.getString("status")),
                Sql.value(AcceptanceMode.class, row, "acceptance_mode"),
                Sql.value(CaseOutcome.class, row, "outcome"),
                Sql.moment(row, "round_received_at"),
                Sql.instant(row, "accepted_at"),
                Sql.instant(row, "completed_at"),
                row.getInt("rounds"),
                row.getInt("notices"),
                row.getInt("row_numbers"),
                row.getInt("journal_length"),
                row.getString("journal_head"),
                CaseNames.title(row),
                StoredCase.usernames(row.getString("recused")));
    }

    private Filing filing(ResultSet row) throws SQLException {
        return new Filing(
                new DivisionCode(row.getString("division")),
                Channel.valueOf(row.getString("channel")),
                row.getString("account"),
                row.getString("on_behalf_of"),
                json.open(CaseColumns.APPLICANT, row, Applicant.class),
                json.map(row.getString("situation")),
                row.getBoolean("electronic_service"),
                row.getBoolean("by_person"),
                row.getString("code_salt"),
                Sql.moment(row, "received_at"),
                row.getString("mandate") == null ? null : json.open(CaseColumns.MANDATE, row, Mandate.class),
                row.getString("principal"));
    }

    /** Rows from before there was an English column have the words as they were stored. */
    private static @Nullable LocalText reason(ResultSet row) throws SQLException {
        LocalText reason = LocalText.written(row.getString("reason"));
        return reason == null ? null : new LocalText(reason.zh(), row.getString("reason_en"));
    }

    private static @Nullable String english(@Nullable LocalText reason) {
        return reason == null || !reason.translated() ? null : reason.en();
    }

    private static CaseItem item(ResultSet row) throws SQLException {
        return new CaseItem(new StoredItem(
                ItemKey.read(row.getString("item")),
                row.getString("row_title"),
                row.getInt("place"),
                new AgencyCode(row.getString("agency")),
                row.getBoolean("committed"),
                ItemStatus.valueOf(row.getString("status")),
                Sql.value(ItemOutcome.class, row, "outcome"),
                Sql.value(ItemOutcome.class, row, "proposed"),
                reason(row),
                row.getString("reviewer"),
                row.getString("decided_by"),
                row.getBoolean("abandoned"),
                row.getBoolean("apart"),
                Sql.instant(row, "accepted_at"),
                row.getInt("corrected_in"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "decided_at"),
                Sql.instant(row, "issued_at"),
                Sql.instant(row, "delivered_at"),
                Sql.instant(row, "granted_by_law_at")));
    }
}
