package org.yiciban.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.material.reader.Verdict;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.Sha256;

/** The papers that applicants hand in, kept by content. */
@Repository
public class Uploads {

    private final NamedParameterJdbcTemplate jdbc;
    private final Blobs blobs;
    private final PaperGate gate;
    private final List<KeptContents> others;
    private final Clock clock;

    Uploads(NamedParameterJdbcTemplate jdbc, Blobs blobs, PaperGate gate, List<KeptContents> others, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.gate = gate;
        this.others = others;
        this.clock = clock;
    }

    /**
     * Takes a paper, after it was opened once. That may take seconds, so no transaction is open meanwhile.
     *
     * @param name what the stranger's file was called; shown is its stem with the extension of what it is
     * @throws UploadRefused when it is empty, too large, of a kind that isn't taken, or nobody could read it
     */
    public Upload take(String name, byte[] content, String owner) {
        try {
            Verdict verdict = gate.check(content);
            return keep(PaperName.of(name, verdict.type()), verdict.type(), PaperReading.of(verdict), content, owner);
        } catch (UploadRefused refused) {
            throw refused.of(PaperName.chosen(name));
        }
    }

    private Upload keep(String name, String type, PaperReading paperReading, byte[] content, String owner) {
        Upload upload = new Upload(
                UUID.randomUUID().toString(),
                Sha256.of(content),
                name,
                type,
                content.length,
                owner,
                clock.instant(),
                null,
                paperReading);
        blobs.keep(upload.sha256(), content, upload.at());
        UploadRow.insert(upload, jdbc.getJdbcTemplate());
        return upload;
    }

    /** A paper handed in once more by its owner, for another case: the content is kept once. */
    public Optional<Upload> again(String id, String owner) {
        return find(List.of(id)).stream()
                .filter(upload -> upload.owner().equals(owner))
                .findFirst()
                .map(before -> {
                    try (InputStream content = open(before)) {
                        byte[] same = content.readAllBytes();
                        return before.reading() == null
                                ? take(before.name(), same, owner)
                                : keep(before.name(), before.type(), before.reading(), same, owner);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException("a paper can't be read", unreadable);
                    }
                });
    }

    /** The papers of these ids that exist, in no order. */
    public List<Upload> find(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select * from upload where id in (:ids)", Map.of("ids", ids), (row, i) -> UploadRow.read(row));
    }

    /** The papers of a case. */
    public List<Upload> of(CaseNumber caseNumber) {
        return jdbc.getJdbcTemplate()
                .query(
                        "select * from upload where case_number = ? order by uploaded_at, id",
                        (row, i) -> UploadRow.read(row),
                        caseNumber.value());
    }

    /** Gives papers to a case, for good; of two cases that want the same paper at once, one gets it. */
    public void give(Collection<String> ids, CaseNumber caseNumber) {
        Set<String> papers = Set.copyOf(ids);
        if (papers.isEmpty()) {
            return;
        }
        int given = jdbc.update(
                "update upload set case_number = :number where id in (:ids)"
                        + " and (case_number is null or case_number = :number)",
                Map.of("ids", papers, "number", caseNumber.value()));
        if (given < papers.size()) {
            throw new ConcurrencyFailureException("a paper expired, or went to another case, while it was handed in");
        }
    }

    /** Papers that still wait for their case wait from now. */
    public void awaitLonger(Collection<String> ids) {
        jdbc.update(
                "update upload set uploaded_at = :now where id in (:ids) and case_number is null",
                Map.of("ids", Set.copyOf(ids), "now", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** The content of a paper. */
    public InputStream open(Upload upload) {
        return blobs.open(upload.sha256());
    }

    /**
     * Forgets papers that never came into a case; none while somebody else does, or while all are being copied.
     *
     * @return the hashes of their contents, which {@link #forgetContents} may now remove
     */
    @Transactional
    Set<String> expireOrphans(Instant before) {
        if (!UploadTurn.isOurs(jdbc.getJdbcTemplate())) {
            return Set.of();
        }
        List<Upload> orphans = jdbc.query(
                "select * from upload where case_number is null and uploaded_at < :before",
                Map.of("before", before.atOffset(ZoneOffset.UTC)),
                (row, i) -> UploadRow.read(row));
        for (Upload orphan : orphans) {
            // a case may have taken it at this very moment
            jdbc.update("delete from upload where id = :id and case_number is null", Map.of("id", orphan.id()));
        }
        return orphans.stream().map(Upload::sha256).collect(Collectors.toSet());
    }

    /** Removes those of the contents that no paper has and that nobody handed in again since. */
    void forgetContents(Set<String> contents, Instant unusedSince) {
        for (String content : contents) {
            int papers = jdbc.queryForObject(
                    "select count(*) from upload where sha256 = :content", Map.of("content", content), Integer.class);
            if (papers == 0 && others.stream().noneMatch(other -> other.has(content))) {
                blobs.forget(content, unusedSince);
            }
        }
        blobs.sweep();
    }
}
