package org.yiciban.casefile.promises;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/** Promises as they were given: the words that were shown, who gave them, when, and about what. Never changed. */
@Repository
public class GivenPromises {

    private static final String DEFERRAL = "DEFERRAL";
    private static final String COMMITMENT = "COMMITMENT";

    private final JdbcClient jdbc;

    GivenPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A promise as it was given.
     *
     * @param hash that of the words
     * @param at when
     */
    public record Given(int version, String hash, LocalText words, Instant at) {}

    /** Writes into the journal that papers are promised for later, where any are; a row stands only once the case does. */
    public static List<String> recorded(CaseFile file, List<Submissions.Paper> papers, ActContext context) {
        List<String> later = papers.stream()
                .filter(paper -> paper.uploadId() == null)
                .map(paper -> paper.material().value())
                .toList();
        if (!later.isEmpty()) {
            PromiseText text = PromiseText.deferral();
            file.record(JournalLine.of(JournalEvent.PROMISE_GIVEN, CasePart.BUNDLE, context, context.instant())
                    .facts(new ReceptionFacts.PromiseGiven(text.version(), text.hash())));
        }
        return later;
    }

    /** Keeps the promise of these papers as it was given; nothing where there are none. */
    public void keep(CaseFile file, List<String> materials, ActContext context) {
        if (materials.isEmpty()) {
            return;
        }
        keep(file, DEFERRAL, PromiseText.deferral(), String.join(",", materials), context);
    }

    /** Keeps a commitment to the conditions of an item as it was given. */
    public void keep(CaseFile file, ItemCode item, PromiseText text, ActContext context) {
        keep(file, COMMITMENT, text, item.value(), context);
    }

    private void keep(CaseFile file, String kind, PromiseText text, String about, ActContext context) {
        jdbc.sql(
                        "insert into given_promise (case_number, kind, version, text_hash, text_zh, text_en, about, given_by,"
                                + " channel, given_at) values (:case, :kind, :version, :hash, :zh, :en, :about, :by, :channel, :at)")
                .param("case", file.number().value())
                .param("kind", kind)
                .param("version", text.version())
                .param("hash", text.hash())
                .param("zh", text.words().zh())
                .param("en", text.words().en())
                .param("about", about)
                .param("by", context.actorId())
                .param("channel", file.filing().channel().name())
                .param("at", Sql.time(context.instant()))
                .update();
    }

    /** The promise of papers for later, where one was given: cases of old times have none. */
    public Optional<Given> deferral(CaseNumber number) {
        return last(number, DEFERRAL, null);
    }

    /** The commitment on which an item was asked for. */
    public Optional<Given> commitment(CaseNumber number, ItemCode item) {
        return last(number, COMMITMENT, item.value());
    }

    private Optional<Given> last(CaseNumber number, String kind, @Nullable String about) {
        return jdbc.sql(
                        "select version, text_hash, text_zh, text_en, given_at from given_promise"
                                + " where case_number = :case and kind = :kind and (:about is null or about = :about) order by promise_no desc fetch first 1 rows only")
                .param("case", number.value())
                .param("kind", kind)
                .param("about", about, Types.VARCHAR)
                .query((row, no) -> new Given(
                        row.getInt("version"),
                        row.getString("text_hash"),
                        new LocalText(row.getString("text_zh"), row.getString("text_en")),
                        Sql.moment(row, "given_at")))
                .optional();
    }
}
