package org.yiciban.casefile.bills;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.yiciban.casefile.store.Sql;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.integrity.KeyedCounter;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;

/** The bills of all cases; written under the lock of the case. */
@Repository
class BillBook {

    private static final String WITH_TABLE =
            """
            select bill.*, by_table.table_key, by_table.table_name, by_table.table_hash, by_table.table_row
            from bill left join bill_table by_table
                on by_table.case_number = bill.case_number and by_table.item = bill.item
            """;

    private final JdbcClient jdbc;
    private final KeyedCounter counter;

    BillBook(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.counter = new KeyedCounter(jdbc, transactions, "bill_counter", List.of("division", "payee", "issue_year"));
    }

    /** The next number of a payee in a year; taken in the act that opens the bill, so that none is left out. */
    int next(DivisionCode division, AgencyCode payee, int year) {
        return counter.next(division.value(), payee.value(), year);
    }

    void add(Bill bill, DivisionCode division) {
        jdbc.sql(
                        """
                        insert into bill (case_number, item, number, division, payee, cents, waits, state, opened_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        bill.caseNumber().value(),
                        bill.item().toString(),
                        bill.number(),
                        division.value(),
                        bill.payee().value(),
                        bill.amount().cents(),
                        bill.waits().name(),
                        bill.state().name(),
                        Sql.time(bill.openedAt()),
                        Sql.time(bill.due()))
                .update();
        Bill.ByTable by = bill.by();
        if (by != null) {
            jdbc.sql(
                            """
                            insert into bill_table (case_number, item, table_key, table_name, table_hash, table_row)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            bill.caseNumber().value(),
                            bill.item().toString(),
                            by.table(),
                            by.name(),
                            by.hash(),
                            by.row())
                    .update();
        }
    }

    /** Writes what has become of it. */
    void settle(Bill bill, Instant at) {
        jdbc.sql(
                        """
                        update bill set state = ?, receipt = ?, paid_on = ?, settled_at = ?
                        where case_number = ? and item = ?""")
                .param(bill.state().name())
                .param(bill.receipt())
                .param(bill.paidOn())
                .param(Sql.time(at))
                .param(bill.caseNumber().value())
                .param(bill.item().toString())
                .update();
    }

    /** Those of a case, oldest first. */
    List<Bill> of(CaseNumber number) {
        return jdbc.sql(WITH_TABLE + "where bill.case_number = ? order by opened_at, number")
                .param(number.value())
                .query((row, i) -> read(row))
                .list();
    }

    Optional<Bill> find(CaseNumber number, ItemKey item) {
        return jdbc.sql(WITH_TABLE + "where bill.case_number = ? and bill.item = ?")
                .params(number.value(), item.toString())
                .query((row, i) -> read(row))
                .optional();
    }

    /** Whether a receipt of that number of the payee settles a bill already; until this act ends nobody else enters one. */
    boolean knows(DivisionCode division, AgencyCode payee, String receipt) {
        jdbc.sql("select last_number from bill_counter where division = ? and payee = ? order by issue_year for update")
                .params(division.value(), payee.value())
                .query(Integer.class)
                .list();
        return jdbc.sql("select count(*) from bill where division = ? and payee = ? and receipt = ?")
                        .params(division.value(), payee.value(), receipt)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Bill.@Nullable ByTable by(ResultSet row) throws SQLException {
        String table = row.getString("table_key");
        return table == null
                ? null
                : new Bill.ByTable(
                        table, row.getString("table_name"), row.getString("table_hash"), row.getInt("table_row"));
    }

    private static Bill read(ResultSet row) throws SQLException {
        return new Bill(
                new CaseNumber(row.getString("case_number")),
                ItemKey.read(row.getString("item")),
                row.getString("number"),
                new AgencyCode(row.getString("payee")),
                new Money(row.getInt("cents")),
                by(row),
                Fee.Before.valueOf(row.getString("waits")),
                BillState.valueOf(row.getString("state")),
                Sql.moment(row, "opened_at"),
                Sql.moment(row, "due_at"),
                row.getString("receipt"),
                row.getObject("paid_on", LocalDate.class));
    }
}
