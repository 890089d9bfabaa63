package org.yiciban.document.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.document.issued.VerificationCode;
import org.yiciban.material.KeptContents;
import org.yiciban.shared.HeldTurn;

/** Which documents have their file, and which are waiting for it. A try is counted before it is made. */
@Repository
class DocumentFileRows implements KeptContents {

    /** Longer than any file takes to be made; a node that dies keeps a document from the others no longer. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final JdbcClient jdbc;

    DocumentFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A document whose file this node alone may make now.
     *
     * @param tries how often it was tried, with this one
     */
    record Claimed(DocumentFile file, int tries) {}

    /** The document that has been waiting longest; what a clock that was ahead has put off counts as due. */
    @Transactional
    Optional<Claimed> claim(Instant now) {
        return claimed(
                now,
                """
                select * from issued_document where file_due <= ? or file_due > ?
                order by file_due, number fetch first 1 rows only for update skip locked""",
                time(now),
                time(HeldTurn.latest(now, LONGEST_PAUSE)));
    }

    /** That document, unless its file is made or is being made. */
    @Transactional
    Optional<Claimed> claim(String number, Instant now) {
        return claimed(
                now,
                """
                select * from issued_document where number = ? and file_due is not null
                    and (file_due <= ? or file_tries = 0) for update skip locked""",
                number,
                time(now));
    }

    private Optional<Claimed> claimed(Instant now, String due, Object... parameters) {
        Optional<Claimed> claimed = jdbc.sql(due)
                .params(parameters)
                .query((row, i) -> new Claimed(file(row), row.getInt("file_tries") + 1))
                .optional();
        claimed.ifPresent(one -> jdbc.sql("update issued_document set file_tries = ?, file_due = ? where number = ?")
                .params(one.tries(), time(now.plus(CLAIM)), one.file().number())
                .update());
        return claimed;
    }

    /** The file is kept; the first one counts, should two have been made. */
    void made(Claimed claimed, String sha256, int size, @Nullable String signer) {
        jdbc.sql(
                        """
                        update issued_document set file_sha256 = ?, file_size = ?, file_signer = ?, file_due = null, file_trouble = null
                        where number = ? and file_sha256 is null""")
                .params(Arrays.asList(sha256, size, signer, claimed.file().number()))
                .update();
    }

    /** @param trouble why, in a word */
    void failed(Claimed claimed, Instant at, String trouble) {
        Instant next = HeldTurn.again(at, claimed.tries(), FIRST_PAUSE, LONGEST_PAUSE);
        jdbc.sql(
                        """
                        update issued_document set file_due = ?, file_trouble = ?
                        where number = ? and file_tries = ? and file_sha256 is null""")
                .params(time(next), trouble, claimed.file().number(), claimed.tries())
                .update();
    }

    /** What is known of the file of a document; empty for those from before documents had files. */
    Optional<DocumentFile> of(String number) {
        return find("number", number);
    }

    /** The document with that code. */
    Optional<DocumentFile> of(VerificationCode code) {
        return find("verify_code", code.value());
    }

    /** The document of which exactly this is one of the two files. */
    Optional<DocumentFile> ofContent(String sha256) {
        return find("file_sha256", sha256).or(() -> find("ofd_sha256", sha256));
    }

    /** Its OFD; empty while nobody has asked for it. */
    Optional<DocumentFile.Copy> ofd(String number) {
        return jdbc.sql("select ofd_sha256, ofd_size from issued_document where number = ? and ofd_sha256 is not null")
                .param(number)
                .query((row, i) -> new DocumentFile.Copy(row.getString("ofd_sha256"), row.getInt("ofd_size")))
                .optional();
    }

    /** Its OFD is kept; the first one counts, should two have been drawn. */
    void drawn(String number, DocumentFile.Copy ofd) {
        jdbc.sql("update issued_document set ofd_sha256 = ?, ofd_size = ? where number = ? and ofd_sha256 is null")
                .params(ofd.sha256(), ofd.size(), number)
                .update();
    }

    @Override
    public boolean has(String sha256) {
        return ofContent(sha256).isPresent();
    }

    private Optional<DocumentFile> find(String column, String value) {
        return jdbc.sql("select * from issued_document where verify_code is not null and " + column + " = ?")
                .param(value)
                .query((row, i) -> file(row))
                .optional();
    }

    private static DocumentFile file(ResultSet row) throws SQLException {
        return new DocumentFile(
                row.getString("number"),
                new VerificationCode(row.getString("verify_code")),
                Objects.requireNonNullElse(row.getString("file_sha256"), ""),
                row.getInt("file_size"),
                row.getInt("file_tries"),
                row.getString("division"),
                row.getString("file_signer"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
