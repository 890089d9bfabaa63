package org.yiciban.modeljournal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.shared.HmacSha256;

/** Writes the journal of models, and reads it. Lines are only ever added. */
@Repository
public class ModelJournal {

    /** What its key is for, of those that follow from the journal's secret. */
    public static final String PURPOSE = "model journal";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final HmacSha256 key;

    ModelJournal(JdbcClient jdbc, Clock clock, @Value("${yiciban.journal-secret:}") String secret) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = new HmacSha256(new HmacSha256(secret).keyFor(PURPOSE));
    }

    /** Adds a line, in the transaction of what it tells. Who writes another one waits until that has ended. */
    public void add(ModelStep step) {
        Head head = jdbc.sql("select length, head from model_journal_head where id = 1 for update")
                .query((row, i) -> new Head(row.getLong("length"), row.getString("head")))
                .single();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ModelLine line = new ModelLine(head.length() + 1, now, step, "");
        line = line.withSeal(line.sealed(key, head.seal()));
        jdbc.sql("insert into model_journal (entry_no, at, event, actor, actor_name, draft_id, bundle_key, hash,"
                        + " release_id, remark, seal) values (:no, :at, :event, :actor, :name, :draft, :bundle, :hash,"
                        + " :release, :remark, :seal)")
                .param("no", line.number())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("event", step.event().name())
                .param("actor", step.actor())
                .param("name", step.actorName())
                .param("draft", step.draft())
                .param("bundle", step.bundle().value())
                .param("hash", step.hash())
                .param("release", step.release())
                .param("remark", step.remark())
                .param("seal", line.seal())
                .update();
        jdbc.sql("update model_journal_head set length = ?, head = ? where id = 1")
                .params(line.number(), line.seal())
                .update();
    }

    private record Head(long length, String seal) {}

    /** All lines of a draft, the oldest first. */
    public List<ModelLine> of(long draft) {
        return jdbc.sql("select * from model_journal where draft_id = ? order by entry_no")
                .param(draft)
                .query((row, i) -> ModelLine.of(row))
                .list();
    }

    /** The newest lines of all drafts, the newest first. */
    public List<ModelLine> newest(int most) {
        return jdbc.sql("select * from model_journal order by entry_no desc fetch first " + most + " rows only")
                .query((row, i) -> ModelLine.of(row))
                .list();
    }
}
