package org.yiciban.casefile.reinstatement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.applicant.SupplementCheck;
import org.yiciban.casefile.applicant.SupplementRounds;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseColumns;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/** Acts recorded late, with what was handed in; read and written under the lock of their case. */
@Repository
class ReinstatementBook {

    /** Whoever is in such a state has got nothing, so an application stands in nobody's way. */
    private static final List<String> WITHOUT_RESULT = Stream.of(
                    CaseStatus.ABANDONED, CaseStatus.WITHDRAWN, CaseStatus.NOT_ACCEPTED)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;
    private final StoredJson json;

    ReinstatementBook(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The latest of the case, decided or not. */
    Optional<Reinstatement> last(CaseNumber number) {
        return jdbc.sql("select * from reinstatement where case_number = ? order by entry_no desc fetch first 1 rows"
                        + " only")
                .param(number.value())
                .query((row, i) -> reinstatement(row))
                .optional();
    }

    /** The cases that wait for a decision of the agency, the oldest first. */
    List<CaseNumber> waiting(Organ lead) {
        return jdbc.sql("select case_number from reinstatement where lead_agency = ? and state = 'WAITING'"
                        + " and case_number like ?"
                        + " order by recorded_at, case_number")
                .params(lead.agency().value(), Sql.receivedIn(lead.division()))
                .query((row, i) -> new CaseNumber(row.getString(1)))
                .list();
    }

    void add(CaseFile file, Reinstatement asked, SupplementRounds.Answer supplement) {
        jdbc.sql("insert into reinstatement (case_number, entry_no, item, state, lead_agency, way, acted_on,"
                        + " arrived_on, reason, proof, presence, data, papers, insists, recorded_by,"
                        + " recorded_name, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?)")
                .params(Arrays.asList(
                        file.number().value(),
                        asked.no(),
                        asked.item() == null ? null : asked.item().toString(),
                        asked.state().name(),
                        file.release().leadAgency().code().value(),
                        asked.act().way().name(),
                        asked.act().actedOn(),
                        asked.act().arrivedOn(),
                        asked.act().reason(),
                        asked.act().proof(),
                        asked.act().presence() == null
                                ? null
                                : json.seal(
                                        ReinstatementColumns.PRESENCE,
                                        asked.act().presence(),
                                        file.number().value(),
                                        asked.no()),
                        json.seal(
                                ReinstatementColumns.DATA,
                                supplement.sound().data(),
                                file.number().value(),
                                asked.no()),
                        json.write(new Papers(supplement.sound().papers())),
                        supplement.insists(),
                        asked.recorded().username(),
                        asked.recorded().name(),
                        Sql.time(asked.recorded().at())))
                .update();
    }

    void decide(Reinstatement decided) {
        Reinstatement.Signed by = Objects.requireNonNull(decided.decided());
        jdbc.sql("update reinstatement set state = ?, decided_by = ?, decided_name = ?, decided_at = ?, answer = ?"
                        + " where case_number = ? and entry_no = ?")
                .params(Arrays.asList(
                        decided.state().name(),
                        by.username(),
                        by.name(),
                        Sql.time(by.at()),
                        decided.answer(),
                        decided.caseNumber().value(),
                        decided.no()))
                .update();
    }

    /** What was handed in, as it was checked when it was recorded. */
    SupplementRounds.Answer supplement(Reinstatement asked) {
        return jdbc.sql("select * from reinstatement where case_number = ? and entry_no = ?")
                .params(asked.caseNumber().value(), asked.no())
                .query((row, i) -> {
                    Map<String, Object> data = json.open(ReinstatementColumns.DATA, row);
                    return new SupplementRounds.Answer(
                            new SupplementCheck.Sound(
                                    data,
                                    json.read(row.getString("papers"), Papers.class)
                                            .list()),
                            row.getBoolean("insists"));
                })
                .single();
    }

    /**
     * Holds everything that waits for the same applicant and service until the end of the transaction, in the order of the
     * numbers: of two that are decided at once the later one sees what became of the earlier one.
     */
    void lockWaitingOf(CaseFile file) {
        jdbc.sql("select r.case_number, r.entry_no from reinstatement r"
                        + " join case_file c on c.case_number = r.case_number where r.state = 'WAITING'"
                        + " and c.bundle = ? and c.applicant_name = ? order by r.case_number, r.entry_no")
                .params(file.release().key().value(), file.filing().applicant().name())
                .query((row, i) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(one -> jdbc.sql(
                                "select entry_no from reinstatement where case_number = ? and entry_no = ? for update")
                        .params(one.getKey(), one.getValue())
                        .query(Integer.class)
                        .list());
    }

    /**
     * Other applications of the same applicant for the same service that stand in this one's place: they aren't over
     * without a result, and came after its end (or the end of its item), or had ended before it came and go on again, be it
     * with one of the items alone.
     *
     * @param items those that would go on again
     */
    List<CaseNumber> inItsPlace(CaseFile file, Collection<ItemKey> items, @Nullable Instant ended) {
        String own = file.filing().applicant().idNumber();
        return jdbc
                .sql("select case_number, applicant from case_file other where bundle = :bundle and applicant_name"
                        + " = :name and case_number <> :own and status not in (:without) and (outcome is null or"
                        + " outcome <> :denied) and (received_at >= :ended or exists (select 1 from journal_entry"
                        + " line where line.case_number = other.case_number and line.verb = :abandoned and"
                        + " line.effective_at <= :received) or exists (select 1 from journal_entry line join"
                        + " case_item item on item.case_number = line.case_number and item.item = line.part and"
                        + " (item.outcome is null or item.outcome = :granted) where line.case_number ="
                        + " other.case_number and line.part in (:items) and line.verb = :itemEnded and"
                        + " line.effective_at <= :received and exists (select 1 from journal_entry back where"
                        + " back.case_number = line.case_number and back.part = line.part and back.verb ="
                        + " :itemBack))) order by case_number")
                .param("bundle", file.release().key().value())
                .param("name", file.filing().applicant().name())
                .param("own", file.number().value())
                .param("without", WITHOUT_RESULT)
                .param("denied", CaseOutcome.DENIED.name())
                .param("granted", ItemOutcome.GRANTED.name())
                .param("abandoned", JournalEvent.ABANDONED.name())
                .param("itemEnded", JournalEvent.ITEM_ENDED.name())
                .param("itemBack", JournalEvent.ITEM_REINSTATED.name())
                .param("ended", Sql.timeIfAny(ended))
                .param("received", Sql.time(file.filing().receivedAt()))
                .param("items", items.stream().map(ItemKey::toString).toList())
                .query((row, i) -> Map.entry(
                        new CaseNumber(row.getString(1)), json.open(CaseColumns.APPLICANT, row, Applicant.class)))
                .list()
                .stream()
                .filter(other -> own == null || own.equals(other.getValue().idNumber()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Papers(List<Submissions.Paper> list) {}

    private Reinstatement reinstatement(ResultSet row) throws SQLException {
        String decidedBy = row.getString("decided_by");
        String presence = row.getString("presence");
        String item = row.getString("item");
        return new Reinstatement(
                new CaseNumber(row.getString("case_number")),
                row.getInt("entry_no"),
                item == null ? null : ItemKey.read(item),
                Reinstatement.State.valueOf(row.getString("state")),
                new LateAct.Proven(
                        LateAct.Way.valueOf(row.getString("way")),
                        row.getObject("acted_on", LocalDate.class),
                        row.getObject("arrived_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("proof"),
                        presence == null ? null : json.open(ReinstatementColumns.PRESENCE, row, LocalText.class)),
                new Reinstatement.Signed(
                        row.getString("recorded_by"), row.getString("recorded_name"), Sql.moment(row, "recorded_at")),
                decidedBy == null
                        ? null
                        : new Reinstatement.Signed(
                                decidedBy, row.getString("decided_name"), Sql.moment(row, "decided_at")),
                row.getString("answer"));
    }
}
