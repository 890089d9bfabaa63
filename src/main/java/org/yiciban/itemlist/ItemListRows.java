package org.yiciban.itemlist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.identity.account.Account;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The list that is held beside a draft, and what columns of lists say, in their tables. */
@Repository
class ItemListRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<SortedMap<Integer, ListField>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemListRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A list and where it says what. */
    record Held(ListFile file, ListColumns columns) {}

    /** Holds a list beside the draft, in the place of one that was there. Lists of drafts that have ended go. */
    void hold(long draft, Held list, Account by) {
        jdbc.sql("delete from item_list where draft_id = :draft or draft_id in"
                        + " (select id from model_draft where state in ('PUBLISHED', 'DISCARDED'))")
                .param("draft", draft)
                .update();
        jdbc.sql("insert into item_list (draft_id, name, content, sheet, header, columns, kept_by, kept_at) values"
                        + " (:draft, :name, :content, :sheet, :header, :columns, :by, :at)")
                .param("draft", draft)
                .param("name", list.file().name())
                .param("content", JSON.writeValueAsString(list.file()))
                .param("sheet", list.columns().sheet())
                .param("header", list.columns().header())
                .param("columns", JSON.writeValueAsString(list.columns().fields()))
                .param("by", by.username())
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    Optional<Held> of(long draft) {
        return jdbc.sql("select content, sheet, header, columns from item_list where draft_id = :draft")
                .param("draft", draft)
                .query((row, i) -> new Held(
                        JSON.readValue(row.getString("content"), ListFile.class),
                        new ListColumns(
                                row.getInt("sheet"),
                                row.getInt("header"),
                                JSON.readValue(row.getString("columns"), FIELDS))))
                .optional();
    }

    void columns(long draft, ListColumns columns) {
        jdbc.sql("update item_list set sheet = :sheet, header = :header, columns = :columns where draft_id = :draft")
                .param("draft", draft)
                .param("sheet", columns.sheet())
                .param("header", columns.header())
                .param("columns", JSON.writeValueAsString(columns.fields()))
                .update();
    }

    void remove(long draft) {
        jdbc.sql("delete from item_list where draft_id = :draft")
                .param("draft", draft)
                .update();
    }

    /** What columns with these heads say; empty where no such list was read before. */
    Optional<SortedMap<Integer, ListField>> remembered(String heads) {
        return jdbc.sql("select columns from item_list_columns where heads = :heads")
                .param("heads", heads)
                .query((row, i) -> JSON.readValue(row.getString("columns"), FIELDS))
                .optional();
    }

    void remember(String heads, SortedMap<Integer, ListField> fields, Account by) {
        jdbc.sql("delete from item_list_columns where heads = :heads")
                .param("heads", heads)
                .update();
        jdbc.sql("insert into item_list_columns (heads, columns, kept_by, kept_at)"
                        + " values (:heads, :columns, :by, :at)")
                .param("heads", heads)
                .param("columns", JSON.writeValueAsString(fields))
                .param("by", by.username())
                .param("at", now())
                .update();
    }
}
