package org.yiciban.document.template;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.document.issued.AgencySentences;
import org.yiciban.document.issued.AgencyWords;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;

/** The templates of all agencies in their versions. None is ever changed or deleted; the newest approved one is in force. */
@Repository
public class DocumentTemplates implements AgencyWords {

    private static final String SAME = " agency = ? and division = ? and type = ?";

    private final JdbcClient jdbc;
    /** Versions never change, and few are in force. */
    private final Map<Long, AgencySentences> said = new ConcurrentHashMap<>();

    private final Clock clock;

    DocumentTemplates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of a decision. */
    public enum Outcome {
        DONE,
        /** Whoever proposed it decides nothing about it. */
        OWN,
        /** Somebody else decided, or proposed another one. */
        OVERTAKEN
    }

    @Override
    public AgencySentences of(long template) {
        return said.computeIfAbsent(template, id -> find(id).map(
                        found -> new AgencySentences(found.id(), found.content().sentences()))
                .orElseThrow(() -> new IllegalStateException("no template " + id)));
    }

    /** Proposes a version; an open proposal for the same gives way to it. The content was checked before. */
    @Transactional
    public long propose(
            AgencyCode agency, @Nullable DivisionCode division, DocumentType type, TemplateContent content, String by) {
        String place = division == null ? "" : division.value();
        List<Object> same = List.of(agency.value(), place, type.name());
        jdbc.sql("update document_template set state = 'RETURNED' where state = 'PROPOSED' and" + SAME)
                .params(same)
                .update();
        int version = jdbc.sql("select coalesce(max(version), 0) + 1 from document_template where" + SAME)
                .params(same)
                .query(Integer.class)
                .single();
        jdbc.sql(
                        """
                        insert into document_template (agency, division, type, version, state, content, hash, proposed_by,
                            proposed_at, remark) values (?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?, '')""")
                .params(Arrays.asList(
                        agency.value(), place, type.name(), version, content.file(), content.hash(), by, time()))
                .update();
        return jdbc.sql("select id from document_template where version = ? and" + SAME)
                .params(version, agency.value(), place, type.name())
                .query(Long.class)
                .single();
    }

    /** Approves a proposal by a second person, who read exactly that content: it is in force from now on. */
    public Outcome approve(long id, String hash, String by) {
        return decide(id, hash, by, TemplateState.APPROVED, "");
    }

    /** Sends a proposal back. */
    public Outcome sendBack(long id, String hash, String by, String remark) {
        return decide(id, hash, by, TemplateState.RETURNED, remark);
    }

    private Outcome decide(long id, String hash, String by, TemplateState state, String remark) {
        if (find(id).filter(one -> one.proposedBy().equals(by)).isPresent()) {
            return Outcome.OWN;
        }
        int decided = jdbc.sql(
                        """
                        update document_template set state = ?, decided_by = ?, decided_at = ?, remark = ?
                        where id = ? and hash = ? and state = 'PROPOSED' and proposed_by <> ?""")
                .params(state.name(), by, time(), remark, id, hash, by)
                .update();
        return decided == 1 ? Outcome.DONE : Outcome.OVERTAKEN;
    }

    /** One version. */
    public Optional<DocumentTemplate> find(long id) {
        return jdbc.sql("select * from document_template where id = ?")
                .param(id)
                .query((row, i) -> DocumentTemplate.of(row))
                .optional();
    }

    /** The versions for an agency, a division (null for those that hold in all) and a type, newest first. */
    public List<DocumentTemplate> versions(AgencyCode agency, @Nullable DivisionCode division, DocumentType type) {
        return jdbc.sql("select * from document_template where" + SAME
                        + " order by version desc fetch first 50 rows only")
                .params(agency.value(), division == null ? "" : division.value(), type.name())
                .query((row, i) -> DocumentTemplate.of(row))
                .list();
    }

    /** The newest version for each agency, division and type, at most five hundred. */
    public List<DocumentTemplate> newest() {
        return jdbc.sql(
                        """
                        select * from document_template t where version = (select max(version) from document_template o
                            where o.agency = t.agency and o.division = t.division and o.type = t.type)
                        order by agency, division, type fetch first 500 rows only""")
                .query((row, i) -> DocumentTemplate.of(row))
                .list();
    }

    private OffsetDateTime time() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
